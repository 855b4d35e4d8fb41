import type { Rule, RuleId } from '../../../shared/model/rule.ts';
import { describeError } from '../describe-error.ts';
import type { RuleChange, RulesAccess, RuleStep } from './rules-state.ts';
import { sendSave } from './send-save.ts';
import { createUnprovenRules } from './unproven-rules.ts';

export interface RuleSender {
  /** `step` is the new one that the changes are of. */
  readonly send: (changes: readonly RuleChange[], step?: RuleStep) => void;
  /** Grows with every change, so that an older answer of the core is not taken for the newest. */
  readonly sentCount: () => number;
  /** Leaves out what has not gone out yet. */
  readonly stop: () => void;
}

/** From so many on the person is told how far it has come. */
const manyAtOnce = 500;

/** Brings changes to the core one call after the other; of several of one rule only the last goes out. */
export function createRuleSender({ core, toasts, get, set }: RulesAccess): RuleSender {
  const waiting = new Map<RuleId, Rule | undefined>();
  const unproven = createUnprovenRules();
  let sentCount = 0;

  const sendAll = async (): Promise<void> => {
    set({ isSaving: true });
    let doneCount = 0;
    tell(doneCount);
    try {
      while (waiting.size > 0) {
        const startCount = doneCount;
        const tellSent = (sentCount: number) => tell(startCount + sentCount);
        const stored = await sendSave({ core, waiting, tellSent });
        unproven.noteStored(stored, (id) => waiting.has(id));
        doneCount += stored.length;
      }
      const unstored = unproven.settle(get());
      if (unstored) set(unstored.known);
    } catch (error) {
      refused(error);
    } finally {
      set({ isSaving: false, sending: undefined });
    }
    await get().read();
  };
  const tell = (doneCount: number) => {
    const totalCount = doneCount + waiting.size;
    set({ sending: totalCount > manyAtOnce ? { sentCount: doneCount, totalCount } : undefined });
  };
  const refused = (error: unknown) => {
    waiting.clear();
    const unstored = unproven.settle(get());
    if (unstored) set(unstored.known);
    const action = unstored && { label: 'Retry', run: () => get().put(unstored.again) };
    toasts.getState().show({ text: describeError(error), ...(action && { action }) });
  };

  return {
    sentCount: () => sentCount,
    stop: () => waiting.clear(),
    send: (changes, step) => {
      sentCount += 1;
      unproven.note(changes, step);
      for (const { id, after } of changes) {
        waiting.delete(id);
        waiting.set(id, after);
      }
      if (!get().isSaving) void sendAll();
    },
  };
}
