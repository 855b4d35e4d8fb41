import type { ModelRef } from '../../../shared/model/ids.ts';
import type { ExpectedRoute } from '../../../shared/model/rule-test.ts';
import type { Rule } from '../../../shared/model/rule.ts';
import type { Names } from '../../lib/names.ts';
import { expectedWords } from './describe-test.ts';

export interface ExpectedOption {
  readonly expected: ExpectedRoute;
  readonly label: string;
}

/** More would be no list to choose from. */
const mostRules = 200;

/** What a test may expect: what it does, the model that answers now, and any rule. Pure. */
export function expectedOptions(known: {
  readonly current: ExpectedRoute;
  readonly model: ModelRef | undefined;
  readonly rules: readonly Pick<Rule, 'id' | 'name'>[];
  readonly names: Pick<Names, 'model'>;
}): readonly ExpectedOption[] {
  const { current, model, rules, names } = known;
  const all: readonly ExpectedRoute[] = [
    current,
    ...(model === undefined ? [] : [{ type: 'model' as const, model }]),
    ...rules.slice(0, mostRules).map(({ id, name }) => ({ type: 'rule' as const, ruleId: id, ruleName: name })),
  ];
  const distinct = new Map(all.map((expected) => [keyOf(expected), expected]));
  return [...distinct.values()].map((expected) => ({
    expected,
    label: `${expected.type === 'rule' ? 'Rule' : 'Model'} ${expectedWords(expected, names)}`,
  }));
}

/** The same one, whatever a rule was called when the test was saved. */
export function keyOf(expected: ExpectedRoute): string {
  return expected.type === 'rule' ? `rule ${expected.ruleId}` : `model ${expected.model}`;
}
