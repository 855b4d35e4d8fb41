import type { Rule, RuleId } from '../../../shared/model/rule.ts';
import { describeError } from '../describe-error.ts';
import { inverted, withChanges } from './apply-changes.ts';
import type { RuleChange, RulesAccess, RuleStep } from './rules-state.ts';

export interface RuleSender {
  readonly send: (changes: readonly RuleChange[]) => void;
  /** Grows with every change, so that an older answer of the core is not taken for the newest. */
  readonly sentCount: () => number;
  /** Leaves out what has not gone out yet. */
  readonly stop: () => void;
}

/** From so many on the person is told how far it has come. */
const manyAtOnce = 500;

/** What one call carries: what the core stores of it stays well below what a frame shows. */
const mostAtOnce = 100;

/** Brings changes to the core one call after the other; of several of one rule only the last goes out. */
export function createRuleSender({ core, toasts, get, set }: RulesAccess): RuleSender {
  const waiting = new Map<RuleId, Rule | undefined>();
  /** Rules as they were before what the core has not stored yet. */
  const unproven = new Map<RuleId, Rule | undefined>();
  let sentCount = 0;

  const sendAll = async (): Promise<void> => {
    set({ isSaving: true });
    let doneCount = 0;
    let isUnfinished = false;
    tell(doneCount);
    try {
      while (waiting.size > 0 || isUnfinished) {
        const batch = [...waiting].slice(0, mostAtOnce);
        for (const [id] of batch) waiting.delete(id);
        isUnfinished = waiting.size > 0;
        await core.rules.apply({ ...callOf(batch), isMoreToCome: isUnfinished });
        doneCount += batch.length;
        tell(doneCount);
      }
      unproven.clear();
    } catch (error) {
      refused(error);
      await core.rules.apply(nothing).catch((again: unknown) => describeError(again));
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
    const { rules, past } = get();
    const changes = [...unproven].map(([id, before]) => {
      return { id, before, after: rules.find((listed) => listed.rule.id === id)?.rule };
    });
    const isRefused = (step: RuleStep) => step.changes.some(({ id }) => unproven.has(id));
    const lost = past.filter(isRefused);
    set({ rules: withChanges(rules, inverted({ changes })), past: past.filter((step) => !isRefused(step)) });
    unproven.clear();
    const again: RuleStep = {
      changes,
      onPut: () => lost.forEach(({ onPut }) => onPut?.()),
      onRefused: () => lost.forEach(({ onRefused }) => onRefused?.()),
    };
    again.onRefused?.();
    const action = { label: 'Retry', run: () => get().put(again) };
    toasts.getState().show({ text: describeError(error), action });
  };

  return {
    sentCount: () => sentCount,
    stop: () => waiting.clear(),
    send: (changes) => {
      sentCount += 1;
      for (const { id, before, after } of changes) {
        if (!unproven.has(id)) unproven.set(id, before);
        waiting.delete(id);
        waiting.set(id, after);
      }
      if (!get().isSaving) void sendAll();
    },
  };
}

/** What was stored before counts from now on. */
const nothing = { save: [], remove: [] };

function callOf(batch: readonly (readonly [RuleId, Rule | undefined])[]) {
  return {
    save: batch.flatMap(([, rule]) => (rule ? [savedRule(rule)] : [])),
    remove: batch.flatMap(([id, rule]) => (rule ? [] : [id])),
  };
}

function savedRule({ id, origin, createdAt, ...draft }: Rule) {
  return { id, draft, ...(origin === 'person' && { createdAt }) };
}
