import type { Exclusion } from '../../../shared/model/decision.ts';
import { assertNever } from '../../../shared/model/assert-never.ts';

/** Why a model is left out, to be read after its name. Pure. */
export function describeExclusion(exclusion: Exclusion): string {
  switch (exclusion.code) {
    case 'unknown-model':
      return 'is not known';
    case 'no-key':
      return 'has no key';
    case 'provider-off':
      return 'belongs to a provider that is turned off';
    case 'off-today':
      return 'belongs to a provider that is turned off for today';
    case 'model-off':
      return 'is turned off';
    case 'retired':
      return 'is retired';
    case 'demo':
      return 'is only for trying things out';
    case 'missing-ability':
      return `lacks ${exclusion.ability}`;
    case 'window-too-small':
      return `has room for ${exclusion.contextTokens} tokens, and ${exclusion.neededTokens} are needed`;
    case 'not-allowed':
      return 'is not allowed';
    case 'blocked':
      return 'is blocked';
    case 'breaker-open':
      return 'failed too often and rests';
    case 'provider-down':
      return 'belongs to a provider that is down';
    case 'offline':
      return 'needs a network, and there is none';
    case 'keys-out':
      return 'has no key left that works';
    case 'rate-limited':
      return `is at its rate limit for ${Math.ceil(exclusion.waitMs / 1_000)} s`;
    case 'over-budget':
      return `does not fit the budget ${exclusion.budget}`;
    case 'needs-approval':
      return 'would have to be approved first';
    case 'outside-plan':
      return `is outside the plan ${exclusion.plan}`;
    default:
      return assertNever(exclusion);
  }
}
