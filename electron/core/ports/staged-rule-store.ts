import type { Rule, RuleId } from '../../../shared/model/rule.ts';

/** Changes of the person's own rules that are too many for one transaction: they count together, or not at all. */
export interface StagedRuleStore {
  /** Keeps a part of a save; until the save is taken nobody reads it. */
  readonly add: (saveId: string, changes: readonly StagedRuleChange[]) => void;
  /** From now on all parts of the save count, whatever happens to the program. */
  readonly take: (saveId: string) => void;
  /** Moves some of what counts to where rules are read; answers how many. What is written of a rule later wins. */
  readonly settleSome: () => number;
  /** Removes what was not taken; used once at start. */
  readonly dropUnfinished: () => void;
}

export type StagedRuleChange =
  | { readonly type: 'save'; readonly rule: Rule }
  | { readonly type: 'removal'; readonly id: RuleId; readonly removedAt: number };
