import { assertNever } from '../../../shared/model/assert-never.ts';
import type { Exclusion } from '../../../shared/model/decision.ts';
import type { Ability } from '../../../shared/model/language-model.ts';
import { formatClock } from '../format/format-date.ts';
import { formatWait } from '../format/format-wait.ts';
import { formatCount, formatTokens } from '../format/format-tokens.ts';
import type { Names } from '../names.ts';

/** Why a model was left out: "has no key", or with a subject of its own "its provider is off". */
export function describeExclusion(exclusion: Exclusion, names: Pick<Names, 'budget'>): string {
  switch (exclusion.code) {
    case 'unknown-model':
      return 'is not known here';
    case 'no-key':
      return 'has no key';
    case 'provider-off':
      return 'its provider is off';
    case 'off-today':
      return 'its provider is turned off for the day';
    case 'model-off':
      return 'is turned off';
    case 'retired':
      return 'is retired';
    case 'demo':
      return 'answers only where nothing else can';
    case 'missing-ability':
      return missingAbility[exclusion.ability];
    case 'window-too-small':
      return `holds ${formatCount(exclusion.contextTokens)} of the ${formatTokens(exclusion.neededTokens)} needed`;
    case 'not-allowed':
      return 'is not among the allowed models';
    case 'blocked':
      return 'is blocked';
    case 'breaker-open':
      return `is set aside after failures until ${formatClock(exclusion.retryAt)}`;
    case 'provider-down':
      return 'its provider is down';
    case 'offline':
      return 'there is no network';
    case 'keys-out':
      return exclusion.resetsAt === undefined
        ? 'its keys have been refused'
        : `its keys are used up or resting until ${formatClock(exclusion.resetsAt)}`;
    case 'rate-limited':
      return `is rate limited for ${formatWait(exclusion.waitMs)} more`;
    case 'over-budget':
      return `does not fit ${names.budget(exclusion.budget)}`;
    case 'needs-approval':
      return 'would have to be approved first';
    case 'outside-plan':
      return `is outside the plan ${exclusion.plan}`;
    default:
      return assertNever(exclusion);
  }
}

/** Said right after the model's name: " has no key" or ": its provider is off". */
export function exclusionAfterName(exclusion: Exclusion, names: Pick<Names, 'budget'>): string {
  return `${hasOwnSubject(exclusion) ? ':' : ''} ${describeExclusion(exclusion, names)}`;
}

/** The end of a sentence that names the model: ", which has no key" or ", but its provider is off". */
export function exclusionClause(exclusion: Exclusion, names: Pick<Names, 'budget'>): string {
  return `, ${hasOwnSubject(exclusion) ? 'but' : 'which'} ${describeExclusion(exclusion, names)}`;
}

function hasOwnSubject({ code }: Exclusion): boolean {
  return withOwnSubject.has(code);
}

const withOwnSubject: ReadonlySet<Exclusion['code']> = new Set([
  'provider-off',
  'off-today',
  'provider-down',
  'offline',
  'keys-out',
]);

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
