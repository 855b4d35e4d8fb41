import type { RuleTest, RuleTestId } from '../../../shared/model/rule-test.ts';

export interface RuleTestStore {
  /** Oldest first. */
  readonly list: () => readonly RuleTest[];
  readonly save: (test: RuleTest) => void;
  readonly remove: (id: RuleTestId) => void;
}
