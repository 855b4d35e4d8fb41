import type { Rule, RuleId } from '../../../shared/model/rule.ts';
import { describeError } from '../describe-error.ts';
import type { RuleChange, RulesAccess } from './rules-state.ts';

export interface RuleSender {
  readonly send: (changes: readonly RuleChange[]) => void;
  /** Grows with every change, so that an older answer of the core is not taken for the newest. */
  readonly sentCount: () => number;
}

/** What one call carries: what the core stores of it stays well below what a frame shows. */
const mostAtOnce = 100;

/** Brings changes to the core one call after the other; of several of one rule only the last goes out. */
export function createRuleSender({ core, toasts, get, set }: RulesAccess): RuleSender {
  const waiting = new Map<RuleId, Rule | undefined>();
  let sentCount = 0;

  const sendAll = async (): Promise<void> => {
    set({ isSaving: true });
    try {
      while (waiting.size > 0) {
        const batch = [...waiting].slice(0, mostAtOnce);
        for (const [id] of batch) waiting.delete(id);
        await core.rules.apply({ ...callOf(batch), ...(waiting.size > 0 && { isMoreToCome: true }) });
      }
    } catch (error) {
      refused(error);
      // What was stored of several calls counts from now on.
      await core.rules.apply({ save: [], remove: [] }).catch((again: unknown) => describeError(again));
    } finally {
      set({ isSaving: false });
    }
    await get().read();
  };
  const refused = (error: unknown) => {
    waiting.clear();
    const [last] = get().past.slice(-1);
    const action = last && { label: 'Retry', run: () => get().put(last) };
    set({ past: get().past.slice(0, -1) });
    toasts.getState().show({ text: describeError(error), ...(action && { action }) });
  };

  return {
    sentCount: () => sentCount,
    send: (changes) => {
      sentCount += 1;
      for (const { id, after } of changes) {
        waiting.delete(id);
        waiting.set(id, after);
      }
      if (!get().isSaving) void sendAll();
    },
  };
}

function callOf(batch: readonly (readonly [RuleId, Rule | undefined])[]) {
  return {
    save: batch.flatMap(([, rule]) => (rule ? [savedRule(rule)] : [])),
    remove: batch.flatMap(([id, rule]) => (rule ? [] : [id])),
  };
}

function savedRule({ id, origin, createdAt, ...draft }: Rule) {
  return { id, draft, ...(origin === 'person' && { createdAt }) };
}
