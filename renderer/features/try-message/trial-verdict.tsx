import type { Trial } from '../../../shared/model/trial.ts';
import { useFrom } from '../../client/stores-context.ts';
import { formatAboutMicros, formatMicros } from '../../lib/format/format-cost.ts';
import type { Names } from '../../lib/names.ts';
import { describeReason } from '../../lib/routing/describe-decision.ts';
import { estimateText } from '../../lib/routing/estimate-text.ts';
import { StatusWord } from '../../ui/status-word.tsx';

interface TrialVerdictProps {
  readonly trial: Trial;
  readonly names: Names;
}

/** The rule that takes the message and what the answer would cost. */
export function TrialVerdict({ trial: { decision, costRange }, names }: TrialVerdictProps) {
  const { reason, candidates } = decision;
  const [first] = candidates;
  const position = useFrom(
    ({ rules }) => rules,
    (state) => (reason.by === 'rule' ? state.rules.findIndex(({ rule }) => rule.id === reason.ruleId) : -1),
  );
  return (
    <div className="try-verdict">
      <StatusWord status={verdictOf(decision)}>{position < 0 ? 'No rule' : `Rule ${String(position + 1)}`}</StatusWord>
      <b className="ellipsis">{reason.by === 'rule' ? reason.ruleName : describeReason(reason, names)}</b>
      <span className="try-cost figures">
        {first ? <b>{estimateText(first.estimate)}</b> : <b>No model can answer</b>}
        {costRange && (
          <span> · {`${formatAboutMicros(costRange.leastMicros)} to ${formatMicros(costRange.mostMicros)}`}</span>
        )}
        {first?.estimate.cost.basis === 'unpriced' && <span> · nobody knows its price</span>}
      </span>
    </div>
  );
}

function verdictOf({ reason, candidates }: Trial['decision']): 'taken' | 'none' | 'danger' {
  if (candidates.length === 0) return 'danger';
  return reason.by === 'rule' ? 'taken' : 'none';
}
