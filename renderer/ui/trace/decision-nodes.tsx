import type { Decision } from '../../../shared/model/decision.ts';
import type { TokenCount } from '../../../shared/model/quantities.ts';
import { formatTokens } from '../../lib/format/format-tokens.ts';
import type { Names } from '../../lib/names.ts';
import { describeAsking } from '../../lib/routing/describe-asking.ts';
import { describeReason, describeTask } from '../../lib/routing/describe-decision.ts';
import { exclusionAfterName, exclusionClause } from '../../lib/routing/describe-exclusion.ts';
import type { RuleId } from '../../../shared/model/rule.ts';
import { type RuleHref, RuleLink } from '../rule-link.tsx';
import { CandidateList } from './candidate-list.tsx';
import { Fold } from './fold.tsx';
import { SkippedRules } from './skipped-rules.tsx';
import { TraceNode } from './trace-node.tsx';

interface DecisionNodesProps {
  readonly decision: Decision;
  readonly contextTokens: TokenCount | undefined;
  readonly names: Names;
  readonly hrefOfRule: RuleHref;
}

/** What was known of the message, which rules did not decide, what did, and who may be asked. */
export function DecisionNodes({ decision, contextTokens, names, hrefOfRule }: DecisionNodesProps) {
  const { reason, candidates, excluded, skippedRules } = decision;
  return (
    <>
      <TraceNode title="Read the message" isOnPath>
        {contextTokens !== undefined && `About ${formatTokens(contextTokens)} with the history. `}
        {describeTask(decision)}
      </TraceNode>
      {skippedRules.length > 0 && (
        <TraceNode title={`Checked ${countOf(checkedCount(decision), 'rule')}`} isOnPath>
          <SkippedRules rules={skippedRules} names={names} hrefOf={hrefOfRule} untoldCount={decision.untoldRuleCount} />
        </TraceNode>
      )}
      <TraceNode
        title={reason.by === 'rule' ? <Matched rule={reason} hrefOf={hrefOfRule} /> : describeReason(reason, names)}
        aside={reason.by === 'rule' ? 'rule' : undefined}
        isOnPath
      >
        {reasonDetail(decision, names)}
      </TraceNode>
      <TraceNode title={candidates.length === 0 ? 'No model is left' : 'May be asked, in this order'} isOnPath>
        <CandidateList candidates={candidates} names={names} />
        {excluded.length > 0 && (
          <Fold title={`${countOf(excluded.length, 'model')} left out`} isOpenAtFirst={candidates.length === 0}>
            <ul className="trace-list">
              {excluded.map(({ model, exclusion }) => (
                <li key={`${model} ${exclusion.code}`}>
                  <b>{names.model(model)}</b>
                  {exclusionAfterName(exclusion, names)}
                </li>
              ))}
            </ul>
          </Fold>
        )}
      </TraceNode>
    </>
  );
}

interface MatchedProps {
  readonly rule: { readonly ruleId: RuleId; readonly ruleName: string };
  readonly hrefOf: RuleHref;
}

function Matched({ rule: { ruleId, ruleName }, hrefOf }: MatchedProps) {
  return (
    <>
      Matched <RuleLink name={ruleName} href={hrefOf(ruleId)} />
    </>
  );
}

function reasonDetail(decision: Decision, names: Names): string {
  const matched = decision.matched && sentence(decision.matched);
  return [matched, namedWords(decision, names), describeAsking(decision)].filter(Boolean).join(' ');
}

/** The model that was meant, where another one stands first. */
function namedWords({ named, candidates: [first], excluded }: Decision, names: Names): string | undefined {
  if (named === undefined || first?.model === named || first?.replaces === named) return undefined;
  const found = excluded.find(({ model }) => model === named);
  return `Wanted ${names.model(named)}${found ? exclusionClause(found.exclusion, names) : ', which cannot answer now'}.`;
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/** Those that did not decide and the one that did. */
function checkedCount({ reason, skippedRules, untoldRuleCount = 0 }: Decision): number {
  const passed = skippedRules.filter(({ why }) => why !== 'not-reached').length + untoldRuleCount;
  return reason.by === 'rule' ? passed + 1 : passed;
}

function countOf(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}
