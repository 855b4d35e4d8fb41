import { changesOnto, inverted, withChanges } from './apply-changes.ts';
import { withStep } from './past-steps.ts';
import type { RuleChange, RulesAccess, RulesState, RuleStep } from './rules-state.ts';

/** Every change is a step that can be taken back and taken again. */
export function createRuleSteps(
  { get, set }: RulesAccess,
  send: (changes: readonly RuleChange[], step?: RuleStep) => void,
): Pick<RulesState, 'put' | 'undo' | 'redo' | 'revert' | 'bringMineBack'> {
  const apply = (wanted: readonly RuleChange[], part: Partial<RulesState>, step?: RuleStep) => {
    const { rules } = get();
    const changes = changesOnto(rules, wanted);
    set({ rules: withChanges(rules, changes), ...part });
    send(changes, step);
  };
  return {
    put: (step) => {
      if (step.changes.length === 0) return;
      apply(step.changes, { past: withStep(get().past, step), future: [] }, step);
    },
    undo: () => {
      const { past, future, foreign } = get();
      const step = past.at(-1);
      if (!step) return;
      apply(inverted(step), {
        past: past.slice(0, -1),
        future: [...future, step],
        ...(foreign?.step === step && { foreign: undefined }),
      });
    },
    redo: () => {
      const step = get().future.at(-1);
      if (step) apply(step.changes, { past: [...get().past, step], future: get().future.slice(0, -1) });
    },
    revert: (step) => {
      if (get().past.at(-1) === step) get().undo();
      else get().put({ changes: inverted(step) });
    },
    bringMineBack: () => {
      const { foreign } = get();
      set({ foreign: undefined });
      if (foreign) get().revert(foreign.step);
    },
  };
}
