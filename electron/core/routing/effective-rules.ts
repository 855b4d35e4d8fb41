import type { Rule, RuleId } from '../../../shared/model/rule.ts';
import type { SystemRuleChange } from '../ports/rule-store.ts';

/** The shipped rules as the person turned and ordered them, then the person's own; changes of rules that are gone count for nothing. Pure. */
export function effectiveRules(
  shipped: readonly Rule[],
  changes: ReadonlyMap<RuleId, SystemRuleChange>,
  own: readonly Rule[],
): readonly Rule[] {
  return [...shipped.map((rule) => ({ ...rule, ...changes.get(rule.id) })), ...own];
}
