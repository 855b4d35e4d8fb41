import type { SkippedRule } from '../../../shared/model/decision.ts';
import type { Names } from '../../lib/names.ts';
import { countSkippedRules, describeSkippedRule, nearMissesFirst } from '../../lib/routing/describe-decision.ts';
import { Fold } from './fold.tsx';

interface SkippedRulesProps {
  readonly rules: readonly SkippedRule[];
  readonly names: Names;
}

/** The rules that did not decide: those that nearly did in sight, the rest folded. */
export function SkippedRules({ rules, names }: SkippedRulesProps) {
  const { nearMisses, others } = nearMissesFirst(rules);
  return (
    <>
      {nearMisses.length > 0 && <RuleList rules={nearMisses} names={names} />}
      {others.length > 0 && (
        <Fold title={countSkippedRules(others, nearMisses.length > 0)}>
          <RuleList rules={others} names={names} />
        </Fold>
      )}
    </>
  );
}

function RuleList({ rules, names }: SkippedRulesProps) {
  return (
    <ul className="trace-list">
      {rules.map((rule) => (
        <li key={rule.ruleId}>
          <b>{rule.ruleName}</b> {describeSkippedRule(rule, names)}
        </li>
      ))}
    </ul>
  );
}
