import type { Rule } from './rule.ts';

/** What of a rule says when it is tried. */
export type RulePlace = Pick<Rule, 'id' | 'priority' | 'createdAt'>;

/** The higher priority first, of equal ones the older; ids settle the rest. */
export function inTurn(one: RulePlace, other: RulePlace): number {
  const byId = one.id < other.id ? -1 : 1;
  return other.priority - one.priority || one.createdAt - other.createdAt || (one.id === other.id ? 0 : byId);
}
