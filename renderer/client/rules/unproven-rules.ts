import type { Rule, RuleId } from '../../../shared/model/rule.ts';
import { inverted, withChanges } from './apply-changes.ts';
import { withoutRefused } from './past-steps.ts';
import type { RuleChange, RulesState, RuleStep } from './rules-state.ts';

type Shown = Pick<RulesState, 'rules' | 'past'>;

export interface UnprovenRules {
  /** `step` is the new one that the changes are of. */
  readonly note: (changes: readonly RuleChange[], step: RuleStep | undefined) => void;
  /** The core has stored these; another change of some may wait already. */
  readonly noteStored: (batch: readonly SentRule[], isWaiting: (id: RuleId) => boolean) => void;
  /**
   * Nothing is on its way any more: tells the steps whether the core has stored all of them. Answers what it has not
   * stored, if anything.
   */
  readonly settle: (shown: Shown) => Unstored | undefined;
}

export interface Unstored {
  /** What is shown, as the core has it. */
  readonly known: Shown;
  /** Tries the rest again. */
  readonly again: RuleStep;
}

/** A rule as it went out; undefined where it is removed. */
export type SentRule = readonly [RuleId, Rule | undefined];

/** Keeps what the core has not stored yet, so that it can be taken back and tried again. */
export function createUnprovenRules(): UnprovenRules {
  /** As the core has them. */
  const rules = new Map<RuleId, Rule | undefined>();
  const steps = new Set<RuleStep>();
  return {
    note: (changes, step) => {
      if (step) steps.add(step);
      for (const { id, before } of changes) if (!rules.has(id)) rules.set(id, before);
    },
    noteStored: (batch, isWaiting) => {
      for (const [id, rule] of batch) {
        if (isWaiting(id)) rules.set(id, rule);
        else rules.delete(id);
      }
    },
    settle: (shown) => {
      const before = [...rules];
      const past = before.length === 0 ? shown.past : withoutRefused(shown.past, rules);
      const lost = shown.past.filter((step) => steps.has(step) && !past.includes(step));
      // One that was taken back on its way was stored and is not what the person has any more.
      const stored = shown.past.filter((step) => steps.has(step) && !lost.includes(step));
      rules.clear();
      steps.clear();
      for (const { onRefused } of lost) onRefused?.();
      for (const { onStored } of stored) onStored?.();
      if (before.length === 0) return undefined;
      const changes = changesSince(before, shown.rules);
      const again: RuleStep = {
        changes,
        onStored: () => lost.forEach(({ onStored }) => onStored?.()),
        onRefused: () => lost.forEach(({ onRefused }) => onRefused?.()),
      };
      return { known: { rules: withChanges(shown.rules, inverted({ changes })), past }, again };
    },
  };
}

function changesSince(before: readonly SentRule[], shown: Shown['rules']): readonly RuleChange[] {
  const after = new Map(shown.map(({ rule }) => [rule.id, rule]));
  return before.map(([id, rule]) => ({ id, before: rule, after: after.get(id) }));
}
