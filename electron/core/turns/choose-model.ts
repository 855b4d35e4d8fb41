import type { Failure } from '../../../shared/model/failure.ts';
import type { ModelRef } from '../../../shared/model/ids.ts';
import type { ChoiceReason } from '../../../shared/model/message.ts';
import type { ResolvedModel } from '../providers/resolve-model.ts';

/** The model a turn asks, with the row of its provider. */
export type Target = ResolvedModel;

export interface ModelWishes {
  /** For this message only. */
  readonly message?: ModelRef;
  readonly conversation?: ModelRef;
  readonly settings?: ModelRef;
}

export interface ModelLookup {
  readonly resolve: (ref: ModelRef) => Target | undefined;
  /** What answers when nobody chose. */
  readonly firstUsable: () => Target | undefined;
}

export type ModelChoice =
  | { readonly type: 'chosen'; readonly target: Target; readonly choice: ChoiceReason }
  | { readonly type: 'none'; readonly failure: Failure };

/** The nearest wish wins; a wish that cannot be met is said, never quietly replaced by another model. Pure. */
export function chooseModel(wishes: ModelWishes, lookup: ModelLookup): ModelChoice {
  const wished = wishes.message ?? wishes.conversation;
  if (wished) return choose(wished, { by: 'person' }, lookup);
  if (wishes.settings) return choose(wishes.settings, { by: 'default' }, lookup);
  const target = lookup.firstUsable();
  if (target) return { type: 'chosen', target, choice: { by: 'default' } };
  return none('No model can be used yet. Add a key, start a local server or turn on the offline demo.', [
    'open-keys',
    'start-local-server',
  ]);
}

function choose(ref: ModelRef, choice: ChoiceReason, lookup: ModelLookup): ModelChoice {
  const target = lookup.resolve(ref);
  if (!target) {
    return none(`There is no model ${ref}. Choose another one; your message is saved.`, ['choose-model'], ref);
  }
  if (!target.isUsable) {
    const reason = `${target.model.label} cannot be used now: ${target.row.label} is off or has no key.`;
    return none(`${reason} Your message is saved.`, ['open-keys', 'choose-model'], ref);
  }
  return { type: 'chosen', target, choice: target.replaced ? { by: 'replacement', of: target.replaced } : choice };
}

function none(message: string, actions: Failure['actions'], model?: ModelRef): ModelChoice {
  return { type: 'none', failure: { kind: 'no_candidate', message, actions, ...(model && { model }) } };
}
