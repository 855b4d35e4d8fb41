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
