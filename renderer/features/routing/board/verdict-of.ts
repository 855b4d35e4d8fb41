import type { Decision } from '../../../../shared/model/decision.ts';
import type { RuleId } from '../../../../shared/model/rule.ts';

/** What became of the message that is tried at a rule: it took the message, or let it go by. */
export type Verdict = 'matched' | 'passed';

export function verdictOf(decision: Decision | undefined, id: RuleId): Verdict | undefined {
  if (!decision) return undefined;
  if (decision.reason.by === 'rule' && decision.reason.ruleId === id) return 'matched';
  const why = decision.skippedRules.find(({ ruleId }) => ruleId === id)?.why;
  return why === undefined || why === 'not-reached' ? undefined : 'passed';
}
