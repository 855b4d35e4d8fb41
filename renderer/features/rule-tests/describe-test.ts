import type { ExpectedRoute, RuleTestOutcome } from '../../../shared/model/rule-test.ts';
import { assertNever } from '../../../shared/model/assert-never.ts';
import type { Names } from '../../lib/names.ts';
import { describeReason } from '../../lib/routing/describe-decision.ts';

/** The rule or model that a message is meant for. */
export function expectedWords(expected: ExpectedRoute, names: Pick<Names, 'model'>): string {
  switch (expected.type) {
    case 'rule':
      return expected.ruleName;
    case 'model':
      return names.model(expected.model);
    default:
      return assertNever(expected);
  }
}

/** Where the message goes now: "Complex reasoning, Claude Opus 5.5". */
export function outcomeWords({ reason, model }: RuleTestOutcome, names: Names): string {
  const route = reason.by === 'rule' ? reason.ruleName : describeReason(reason, names);
  return `${route}, ${model === undefined ? 'no model can answer' : names.model(model)}`;
}
