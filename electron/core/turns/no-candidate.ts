import { assertNever } from '../../../shared/model/assert-never.ts';
import type { Decision, Exclusion } from '../../../shared/model/decision.ts';
import type { Failure } from '../../../shared/model/failure.ts';
import type { ModelRef } from '../../../shared/model/ids.ts';

/** What to say where no model is left to ask: why the wanted one is not, and what helps. Pure. */
export function noCandidateFailure(decision: Decision, labelOf: (model: ModelRef) => string): Failure {
  const { named, excluded } = decision;
  const first = excluded.find(({ model }) => model === named) ?? excluded[0];
  if (!first) {
    return {
      kind: 'no_candidate',
      message: 'No model can be used yet. Add a key, start a local server or turn on the offline demo.',
      actions: ['open-keys', 'start-local-server'],
    };
  }
  const { words, actions } = describe(first.exclusion, labelOf(first.model));
  const kind = excluded.some(({ exclusion }) => exclusion.code === 'over-budget') ? 'budget_blocked' : 'no_candidate';
  return { kind, message: `${words} Your message is saved.`, actions: [...actions], model: first.model };
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
      return { words: `Every key for ${label} is used up or resting.`, actions: ['open-keys', 'choose-model'] };
    case 'rate-limited':
      return { words: `${label} takes no more requests for the moment.`, actions: ['wait', 'choose-model'] };
    case 'over-budget':
      return {
        words: `This message does not fit into the ${exclusion.budget}. Nothing was sent.`,
        actions: ['choose-model'],
      };
    case 'outside-plan':
      return { words: `${label} is outside the plan "${exclusion.plan}".`, actions: ['choose-model'] };
    default:
      return assertNever(exclusion);
  }
}

function thousands(count: number): string {
  return count.toLocaleString('en-US');
}
