import type { CostEstimate } from '../../../shared/model/cost-estimate.ts';
import type { Cost, TokenUsage, UsageRecord } from '../../../shared/model/usage.ts';
import type { Refused } from '../budget/create-budgets.ts';
import type { UsableKey } from './answer-with-keys.ts';
import type { CandidateCall } from './candidate-call.ts';
import type { AttemptResult, ShownChunk } from './attempt.ts';
import type { TurnPorts } from './turn-ports.ts';
import { type Billing, provisionalRecord, recordOf } from './usage-records.ts';

/** What the attempts with one candidate cost. */
export interface Tab {
  /**
   * An attempt is about to go out: its estimate is held against the budgets, and what it is sure to cost is stored, so
   * that a crash does not lose it.
   */
  readonly open: (key: UsableKey | undefined) => Billing | Refused;
  readonly shown: (chunk: ShownChunk) => void;
  /** The real figure takes the place of the estimate. */
  readonly close: (billing: Billing, result: AttemptResult) => UsageRecord;
  /** Usage and cost of the attempt that was closed last. */
  readonly last: () => { readonly usage?: TokenUsage; readonly cost?: Cost };
}

export function createTab(ports: TurnPorts, { chain, candidate, target, nextAttemptIndex }: CandidateCall): Tab {
  const { budgets } = ports.registries;
  const { reason, task } = chain.decision;
  const rule = reason.by === 'rule' ? { ruleId: reason.ruleId, ruleName: reason.ruleName } : undefined;
  const shown: string[] = [];
  let last: UsageRecord | undefined;

  const reserve = (id: string, estimate: CostEstimate) =>
    budgets.reserve({ id, estimate, providerId: target.row.id, workspaceId: chain.workspaceId, policy: chain.policy });

  return {
    open: (key) => {
      const billing: Billing = {
        identity: chain.identity,
        source: chain.source,
        workspaceId: chain.workspaceId,
        task: task.task,
        ...(rule && { rule }),
        target,
        attemptIndex: nextAttemptIndex(),
        ...(key && { key: { id: key.id, label: key.label } }),
        inputTokens: chain.inputTokens,
      };
      const provisional = provisionalRecord(billing, ports.clock.now());
      const reserved = reserve(provisional.id, candidate.estimate);
      if (reserved.type === 'refused') return reserved;
      ports.usageBook.begin(provisional);
      return billing;
    },
    shown: (chunk) => {
      if (chunk.type === 'text-delta' || chunk.type === 'reasoning-delta') shown.push(chunk.text);
    },
    close: (billing, result) => {
      const shownTokens = result.usage ? 0 : ports.countTokens(shown.join(''));
      const record = recordOf(billing, { now: ports.clock.now(), result, shownTokens });
      const { inputTokens, outputTokens } = record.usage;
      try {
        ports.onBudgetsPassed(budgets.settle(record.id, record.cost, inputTokens + outputTokens));
      } finally {
        // Settled first: from here on the store's own sums count the record.
        ports.usageBook.record(record);
      }
      last = record;
      return record;
    },
    last: () => (last ? { usage: last.usage, cost: last.cost } : {}),
  };
}
