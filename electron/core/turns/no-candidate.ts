import { assertNever } from '../../../shared/model/assert-never.ts';
import type { Decision, Exclusion } from '../../../shared/model/decision.ts';
import type { Failure } from '../../../shared/model/failure.ts';
import type { ModelRef } from '../../../shared/model/ids.ts';
import { wordsOfDuration } from './words-of-duration.ts';

/** What to say where no model is left to ask: why the wanted one is not, and what helps. Pure. */
export function noCandidateFailure(
  { named, excluded }: Pick<Decision, 'named' | 'excluded'>,
  { labelOf, now }: { readonly labelOf: (model: ModelRef) => string; readonly now: number },
): Failure {
  const first = excluded.find(({ model }) => model === named) ?? excluded[0];
  if (!first) {
    return {
      kind: 'no_candidate',
      message: 'No model can be used yet. Add a key, start a local server or turn on the offline demo.',
      actions: ['open-keys', 'start-local-server'],
    };
  }
  const { words, actions } = describe(first.exclusion, labelOf(first.model));
  const retryAfterMs = waitOf(first.exclusion, now);
  const kind = excluded.some(({ exclusion }) => exclusion.code === 'over-budget') ? 'budget_blocked' : 'no_candidate';
  const message = [words, retryAfterMs > 0 ? `It can be asked again in ${wordsOfDuration(retryAfterMs)}.` : '', saved]
    .filter((sentence) => sentence !== '')
    .join(' ');
  return { kind, message, actions: [...actions], model: first.model, ...(retryAfterMs > 0 && { retryAfterMs }) };
}

const saved = 'Your message is saved.';

/** How long until what stands in the way is over by itself, in milliseconds; 0 where nobody knows. */
function waitOf(exclusion: Exclusion, now: number): number {
  switch (exclusion.code) {
    case 'keys-out':
      return Math.max(0, (exclusion.resetsAt ?? now) - now);
    case 'breaker-open':
      return Math.max(0, exclusion.retryAt - now);
    case 'off-today':
      return Math.max(0, exclusion.until - now);
    case 'rate-limited':
      return exclusion.waitMs;
    default:
      return 0;
  }
}

interface Description {
  readonly words: string;
  readonly actions: Failure['actions'];
}

function describe(exclusion: Exclusion, label: string): Description {
  switch (exclusion.code) {
    case 'unknown-model':
      return { words: `There is no model ${label}. Choose another one.`, actions: ['choose-model'] };
    case 'no-key':
      return { words: `${label} cannot be used: its provider has no key.`, actions: ['open-keys', 'choose-model'] };
    case 'provider-off':
      return { words: `${label} cannot be used: its provider is off.`, actions: ['open-keys', 'choose-model'] };
    case 'off-today':
      return { words: `${label} cannot be used: its provider is turned off for today.`, actions: ['choose-model'] };
    case 'model-off':
      return { words: `${label} is off. Turn it on or choose another one.`, actions: ['open-keys', 'choose-model'] };
    case 'retired':
      return { words: `${label} has been retired and has no successor here.`, actions: ['choose-model'] };
    case 'demo':
      return { words: `${label} answers only where nothing else can be used.`, actions: ['choose-model'] };
    case 'missing-ability':
      return { words: `${label} cannot do this: it lacks ${exclusion.ability}.`, actions: ['choose-model'] };
    case 'window-too-small':
      return {
        words: `The conversation is about ${thousands(exclusion.neededTokens)} tokens long and ${label} takes ${thousands(exclusion.contextTokens)}.`,
        actions: ['shorten-conversation', 'choose-model'],
      };
    case 'not-allowed':
      return { words: `${label} is not among the models your policy allows.`, actions: ['choose-model'] };
    case 'blocked':
      return { words: `${label} is blocked by your policy.`, actions: ['choose-model'] };
    case 'breaker-open':
    case 'provider-down':
      return { words: `${label} has failed several times and rests for a moment.`, actions: ['wait', 'choose-model'] };
    case 'offline':
      return {
        words: `There is no network, so ${label} cannot be reached. Local models still work.`,
        actions: ['retry', 'choose-model'],
      };
    case 'keys-out':
      return exclusion.resetsAt === undefined
        ? { words: `Every key for ${label} has been refused.`, actions: ['replace-key', 'choose-model'] }
        : {
            words: `Every key for ${label} is used up or resting.`,
            actions: ['wait', 'open-keys', 'choose-model'],
          };
    case 'rate-limited':
      return { words: `${label} takes no more requests for the moment.`, actions: ['wait', 'choose-model'] };
    case 'over-budget':
      return {
        words: `This message does not fit into the ${exclusion.budget}. Nothing was sent.`,
        actions: ['choose-model'],
      };
    case 'needs-approval':
      return { words: `${label} would have to be approved first.`, actions: ['choose-model'] };
    case 'outside-plan':
      return { words: `${label} is outside the plan "${exclusion.plan}".`, actions: ['choose-model'] };
    default:
      return assertNever(exclusion);
  }
}

function thousands(count: number): string {
  return count.toLocaleString('en-US');
}
