import type { Cost, TokenUsage, UsageRecord } from '../../../shared/model/usage.ts';
import type { Busy, Refused } from '../budget/create-budgets.ts';
import type { UsableKey } from './answer-with-keys.ts';
import { type CandidateCall, parametersOf } from './candidate-call.ts';
import type { AttemptResult } from './attempt.ts';
import type { ShownChunk } from './shown-chunk.ts';
import { mostOf, outputWithin } from './spending-bounds.ts';
import type { TurnPorts } from './turn-ports.ts';
import { type Billing, provisionalRecord, recordOf } from './usage-records.ts';

/** What the attempts with one candidate cost. */
export interface Tab {
  /**
   * An attempt is about to go out: its estimate is held against the budgets, and what it is sure to cost is stored, so
   * that a crash does not lose it.
   */
  readonly open: (key: UsableKey | undefined) => OpenedTab | Busy | Refused;
  readonly shown: (chunk: ShownChunk) => void;
  /** The real figure takes the place of the estimate. */
  readonly close: (billing: Billing, result: AttemptResult) => UsageRecord;
  /** Usage and cost of the attempt that was closed last. */
  readonly last: () => { readonly usage?: TokenUsage; readonly cost?: Cost };
}

export interface OpenedTab {
  readonly type: 'opened';
  readonly billing: Billing;
  /** Where the budgets cannot pay for the longest answer. */
  readonly limit?: OutputLimit;
}

export interface OutputLimit {
  readonly maxOutputTokens: number;
  /** The budget that has no more. */
  readonly budget: string;
}

export function createTab(ports: TurnPorts, call: CandidateCall): Tab {
  const { chain, candidate, target } = call;
  const { budgets } = ports.registries;
  const { reason, task } = chain.decision;
  const rule = reason.by === 'rule' ? { ruleId: reason.ruleId, ruleName: reason.ruleName } : undefined;
  const shown: string[] = [];
  let last: UsageRecord | undefined;

  const reserve = (id: string) => {
    const bounded = { candidate, target, parameters: parametersOf(call), at: ports.clock.now() };
    const { estimate } = candidate;
    const { policy, workspaceId } = chain;
    const most = mostOf(bounded);
    const reserved = budgets.reserve({ id, estimate, most, providerId: target.row.id, workspaceId, policy });
    if (reserved.type !== 'reserved') return reserved;
    const { allowed, boundBy } = reserved;
    const maxOutputTokens = boundBy === undefined ? undefined : outputWithin(bounded, allowed);
    const limit = boundBy !== undefined && maxOutputTokens !== undefined && { maxOutputTokens, budget: boundBy };
    return { type: 'reserved' as const, ...(limit && { limit }) };
  };

  return {
    open: (key) => {
      const billing: Billing = {
        identity: chain.identity,
        source: chain.source,
        workspaceId: chain.workspaceId,
        task: task.task,
        ...(rule && { rule }),
        target,
        attemptIndex: call.attemptCount(),
        ...(key && { key: { id: key.id, label: key.label } }),
        inputTokens: chain.inputTokens,
      };
      const provisional = provisionalRecord(billing, ports.clock.now());
      const reserved = reserve(provisional.id);
      if (reserved.type !== 'reserved') return reserved;
      call.countAttempt();
      ports.usageBook.begin(provisional);
      return { ...reserved, type: 'opened', billing };
    },
    shown: (chunk) => {
      if (chunk.type === 'text-delta' || chunk.type === 'reasoning-delta') shown.push(chunk.text);
    },
    close: (billing, result) => {
      const shownTokens = result.usage ? 0 : ports.countTokens(shown.join(''));
      const record = recordOf(billing, { now: ports.clock.now(), result, shownTokens });
      const { inputTokens, outputTokens } = record.usage;
      try {
        const { id, cost } = record;
        const { policy } = chain;
        ports.onBudgetsPassed(budgets.settle({ id, cost, tokens: inputTokens + outputTokens, policy }));
      } finally {
        // Settled first: from here on the store's own sums count the record.
        // A whole answer's message says what it used: so its record can wait until the reader has the answer.
        if (result.outcome === 'complete' && record.messageId !== undefined) ports.usageBook.recordSoon(record);
        else ports.usageBook.record(record);
      }
      last = record;
      return record;
    },
    last: () => (last ? { usage: last.usage, cost: last.cost } : {}),
  };
}
