import type { Rule } from '../../../shared/model/rule.ts';
import { prepareCondition, type Preparation } from './prepared-condition.ts';

export interface PreparedRule {
  readonly rule: Rule;
  readonly when: Preparation;
}

/** Rules in the order they are tried in. */
export interface PreparedRules {
  readonly rules: readonly PreparedRule[];
}

/** Sorts the rules, whatever order they come in, and compiles their conditions once. Never throws. Pure. */
export function prepareRules(rules: readonly Rule[]): PreparedRules {
  return { rules: rules.toSorted(inTurn).map((rule) => ({ rule, when: prepareCondition(rule.when) })) };
}

/** The higher priority first, of equal ones the older; ids settle the rest. */
function inTurn(one: Rule, other: Rule): number {
  const byId = one.id < other.id ? -1 : 1;
  return other.priority - one.priority || one.createdAt - other.createdAt || (one.id === other.id ? 0 : byId);
}
