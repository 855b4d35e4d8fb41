import { assertNever } from '../../../shared/model/assert-never.ts';
import type { Exclusion } from '../../../shared/model/decision.ts';
import type { Ability } from '../../../shared/model/language-model.ts';
import { formatClock } from '../format/format-date.ts';
import { formatWait } from '../format/format-wait.ts';
import { formatCount, formatTokens } from '../format/format-tokens.ts';
import type { Names } from '../names.ts';

/** Why a model was left out, as said after its name. */
export function describeExclusion(exclusion: Exclusion, names: Pick<Names, 'budget'>): string {
  switch (exclusion.code) {
    case 'unknown-model':
      return 'not known here';
    case 'no-key':
      return 'has no key';
    case 'provider-off':
      return 'its provider is off';
    case 'model-off':
      return 'turned off';
    case 'retired':
      return 'retired';
    case 'demo':
      return 'answers only where nothing else can';
    case 'missing-ability':
      return missingAbility[exclusion.ability];
    case 'window-too-small':
      return `holds ${formatCount(exclusion.contextTokens)} of the ${formatTokens(exclusion.neededTokens)} needed`;
    case 'not-allowed':
      return 'not among the allowed models';
    case 'blocked':
      return 'blocked';
    case 'breaker-open':
      return `set aside after failures until ${formatClock(exclusion.retryAt)}`;
    case 'provider-down':
      return 'its provider is down';
    case 'offline':
      return 'there is no network';
    case 'keys-out':
      return `its keys are used up${exclusion.resetsAt === undefined ? '' : ` until ${formatClock(exclusion.resetsAt)}`}`;
    case 'rate-limited':
      return `rate limited for ${formatWait(exclusion.waitMs)} more`;
    case 'over-budget':
      return `does not fit ${names.budget(exclusion.budget)}`;
    case 'outside-plan':
      return `outside the plan ${exclusion.plan}`;
    default:
      return assertNever(exclusion);
  }
}

const missingAbility: Readonly<Record<Ability, string>> = {
  vision: 'cannot read images',
  pdf: 'cannot read PDF files',
  tools: 'cannot use tools',
  json: 'cannot answer in JSON',
  reasoning: 'does not reason before it answers',
  'online-search': 'cannot search online',
  citations: 'names no sources',
  code: 'is not made for code',
};
