import type { SkippedRule } from '../../../shared/model/decision.ts';
import { describeSkippedRule, nearMissesFirst } from '../../lib/routing/describe-decision.ts';
import { Fold } from './fold.tsx';

/** The rules that did not decide: those that nearly did in sight, the rest folded. */
export function SkippedRules({ rules }: { readonly rules: readonly SkippedRule[] }) {
  const { nearMisses, others } = nearMissesFirst(rules);
  const rest = nearMisses.length === 0 ? 'did not decide' : 'more did not decide';
  return (
    <>
      {nearMisses.length > 0 && <RuleList rules={nearMisses} />}
      {others.length > 0 && (
        <Fold title={`${others.length} ${rest}`}>
          <RuleList rules={others} />
        </Fold>
      )}
    </>
  );
}

function RuleList({ rules }: { readonly rules: readonly SkippedRule[] }) {
  return (
    <ul className="trace-list">
      {rules.map((rule) => (
        <li key={rule.ruleId}>
          <b>{rule.ruleName}</b> {rule.isNearMiss && 'nearly: '}
          {describeSkippedRule(rule)}
        </li>
      ))}
    </ul>
  );
}
