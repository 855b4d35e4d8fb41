import type { ModelRef } from '../../../../shared/model/ids.ts';
import type { ListedRule } from '../../../../shared/model/rule.ts';
import { modelsOfRule } from '../../../lib/rules/describe-target.ts';

/** Every model that a rule or the default leads to, in the order in which they are met. */
export function modelsOnBoard(rules: readonly ListedRule[], last: readonly ModelRef[]): readonly ModelRef[] {
  return [...new Set([...rules.flatMap(({ rule }) => modelsOfRule(rule)), ...last])];
}
