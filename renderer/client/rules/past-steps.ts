import type { Rule, RuleId } from '../../../shared/model/rule.ts';
import { mergeRule } from '../../lib/rules/merge-rule.ts';
import { isSameRule } from '../../lib/rules/same-rules.ts';
import type { RuleChange, RuleStep } from './rules-state.ts';

/** So many steps can be taken back. */
const mostSteps = 200;

/** One step more; changes of the same thing that follow each other are one. Pure. */
export function withStep(past: readonly RuleStep[], step: RuleStep): readonly RuleStep[] {
  const last = past.at(-1);
  if (step.mergeKey === undefined || last?.mergeKey !== step.mergeKey) return [...past, step].slice(-mostSteps);
  return [...past.slice(0, -1), joined(last, step)];
}

/**
 * With what another window did to a rule: one step with what it did to the rule before, as long as this window has not
 * changed the rule in between. Pure.
 */
export function withForeignChange(past: readonly RuleStep[], change: RuleChange, told: RuleStep | undefined) {
  const step: RuleStep = { changes: [change] };
  const at = told ? past.lastIndexOf(told) : -1;
  const isMineBetween = past.slice(at + 1).some(({ changes }) => changes.some(({ id }) => id === change.id));
  if (!told || at < 0 || isMineBetween) return { past: withStep(past, step), step };
  const both = joined(told, step);
  return { past: past.with(at, both), step: both };
}

/**
 * Without what the core did not store of some rules: of their newest changes those go that would take nothing back from
 * the rule as the core has it. Pure.
 */
export function withoutRefused(
  past: readonly RuleStep[],
  stored: ReadonlyMap<RuleId, Rule | undefined>,
): readonly RuleStep[] {
  const open = new Set(stored.keys());
  const isKept = (change: RuleChange) => {
    if (!open.has(change.id)) return true;
    if (!takesBack(change, stored.get(change.id))) return false;
    open.delete(change.id);
    return true;
  };
  return past
    .toReversed()
    .flatMap((step) => {
      const changes = step.changes.filter(isKept);
      return changes.length === 0 ? [] : [changes.length === step.changes.length ? step : { ...step, changes }];
    })
    .toReversed();
}

function takesBack({ before, after }: RuleChange, stored: Rule | undefined): boolean {
  if (!before) return stored !== undefined;
  if (!after || !stored) return !stored;
  return !isSameRule(mergeRule({ before: after, after: before }, stored), stored);
}

function joined(first: RuleStep, second: RuleStep): RuleStep {
  const before = new Map(first.changes.map((change) => [change.id, change.before]));
  return {
    ...second,
    changes: second.changes.map((change) => ({
      ...change,
      before: before.has(change.id) ? before.get(change.id) : change.before,
    })),
  };
}
