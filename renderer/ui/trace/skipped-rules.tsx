import type { SkippedRule } from '../../../shared/model/decision.ts';
import type { Names } from '../../lib/names.ts';
import { countSkippedRules, describeSkippedRule, nearMissesFirst } from '../../lib/routing/describe-decision.ts';
import { type RuleHref, RuleLink } from '../rule-link.tsx';
import { Fold } from './fold.tsx';

interface SkippedRulesProps {
  readonly rules: readonly SkippedRule[];
  readonly names: Names;
  readonly hrefOf: RuleHref;
  /** So many more did not decide and are not named. */
  readonly untoldCount?: number | undefined;
}

/** The rules that did not decide: those that nearly did in sight, the rest folded. */
export function SkippedRules({ rules, names, hrefOf, untoldCount = 0 }: SkippedRulesProps) {
  const { nearMisses, others } = nearMissesFirst(rules);
  return (
    <>
      {nearMisses.length > 0 && <RuleList rules={nearMisses} names={names} hrefOf={hrefOf} />}
      {others.length > 0 && (
        <Fold title={countSkippedRules(others, nearMisses.length > 0)}>
          <RuleList rules={others} names={names} hrefOf={hrefOf} />
        </Fold>
      )}
      {untoldCount > 0 && <p>{`${untoldCount.toLocaleString('en')} more rules did not decide`}</p>}
    </>
  );
}

function RuleList({ rules, names, hrefOf }: SkippedRulesProps) {
  return (
    <ul className="trace-list">
      {rules.map((rule) => (
        <li key={rule.ruleId}>
          <b>
            <RuleLink name={rule.ruleName} href={hrefOf(rule.ruleId)} />
          </b>{' '}
          {describeSkippedRule(rule, names)}
        </li>
      ))}
    </ul>
  );
}
