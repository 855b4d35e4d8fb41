import type { Message } from '../../../shared/model/message.ts';
import type { Stores, TraceStep } from '../ports/stores.ts';
import type { AttemptReport } from './answer-with-keys.ts';

/** Keeps what happened in a turn: which model was chosen and why, and each attempt. */
export function saveTrace(stores: Stores, message: Message, reports: readonly AttemptReport[]): void {
  const { provenance, turnId } = message;
  if (!provenance || turnId === undefined) return;
  const { model } = provenance;
  const attempts = reports.map(({ key, result }): TraceStep => {
    const outcome = result.outcome === 'failed' ? result.failure.kind : result.outcome;
    return { type: 'attempt', model, outcome, durationMs: result.totalMs, ...(key && { keyLabel: key.label }) };
  });
  stores.traces.save({
    turnId,
    conversationId: message.conversationId,
    messageId: message.id,
    at: message.createdAt,
    steps: [{ type: 'route', model, reason: provenance.choice.by }, ...attempts],
  });
}
