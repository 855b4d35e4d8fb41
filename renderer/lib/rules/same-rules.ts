import { type ListedRule, Rule } from '../../../shared/model/rule.ts';

/** Whether they say the same in the same order. Pure. */
export function isSameRules(some: readonly ListedRule[], others: readonly ListedRule[]): boolean {
  if (some === others) return true;
  return some.length === others.length && some.every(({ rule }, at) => isSameRule(rule, others[at]?.rule));
}

/** Whatever order their fields stand in. Pure. */
export function isSameRule(one: Rule, other: Rule | undefined): boolean {
  if (!other) return false;
  if (one === other || JSON.stringify(one) === JSON.stringify(other)) return true;
  return JSON.stringify(Rule.parse(one)) === JSON.stringify(Rule.parse(other));
}
