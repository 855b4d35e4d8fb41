import type { RemovedRule, Rule, RuleId } from '../../../shared/model/rule.ts';

/** Rules of the person whole; of a shipped rule only what was changed on it. */
export interface RuleStore {
  readonly list: () => readonly Rule[];
  /** Inserts or replaces; it is not in Recently deleted any more. */
  readonly save: (rule: Rule) => void;
  /** Moves it to Recently deleted. */
  readonly remove: (id: RuleId, deletedAt: number) => void;
  /** What was deleted last first. */
  readonly listRemoved: (limit: number) => readonly RemovedRule[];
  readonly readRemoved: (id: RuleId) => RemovedRule | undefined;
  /** Removes for good what was deleted before, at most `limit`; answers how many. */
  readonly pruneRemoved: (deletedBefore: number, limit: number) => number;
  readonly systemChanges: () => ReadonlyMap<RuleId, SystemRuleChange>;
  readonly saveSystemChange: (id: RuleId, change: SystemRuleChange) => void;
}

export interface SystemRuleChange {
  readonly isEnabled?: boolean;
  readonly priority?: number;
}
