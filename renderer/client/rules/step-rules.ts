import { inverted, withChanges } from './apply-changes.ts';
import type { RuleChange, RulesAccess, RulesState, RuleStep } from './rules-state.ts';

/** So many steps can be taken back. */
const mostSteps = 200;

/** Every change is a step that can be taken back and taken again. */
export function createRuleSteps(
  { get, set }: RulesAccess,
  send: (changes: readonly RuleChange[]) => void,
): Pick<RulesState, 'put' | 'undo' | 'redo' | 'revert'> {
  const apply = (changes: readonly RuleChange[], part: Partial<RulesState>) => {
    set({ rules: withChanges(get().rules, changes), ...part });
    send(changes);
  };
  return {
    put: (step) => {
      if (step.changes.length > 0) apply(step.changes, { past: withStep(get().past, step), future: [] });
    },
    undo: () => {
      const step = get().past.at(-1);
      if (step)
        apply(inverted(step), { past: get().past.slice(0, -1), future: [...get().future, step], foreign: undefined });
    },
    redo: () => {
      const step = get().future.at(-1);
      if (step) apply(step.changes, { past: [...get().past, step], future: get().future.slice(0, -1) });
    },
    revert: (step) => {
      if (get().past.at(-1) === step) get().undo();
      else get().put({ changes: inverted(step) });
    },
  };
}

function withStep(past: readonly RuleStep[], step: RuleStep): readonly RuleStep[] {
  const last = past.at(-1);
  if (step.mergeKey === undefined || last?.mergeKey !== step.mergeKey) return [...past, step].slice(-mostSteps);
  const merged = step.changes.map((change) => ({
    ...change,
    before: last.changes.find(({ id }) => id === change.id)?.before ?? change.before,
  }));
  return [...past.slice(0, -1), { ...step, changes: merged }];
}
