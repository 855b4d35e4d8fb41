import type { Message, Provenance } from '../../../shared/model/message.ts';
import type { TurnChunk } from '../../../shared/model/turn-chunk.ts';
import type { Prompt } from '../ports/prompt.ts';
import type { AttemptResult } from './attempt.ts';
import type { Target } from './choose-model.ts';
import { costOf, usageOf } from './usage-records.ts';

export type TurnEnding = Extract<TurnChunk, { type: 'end' }>;

/** What is known when the model is chosen and nothing has been asked yet. */
export function startProvenance(target: Target, choice: Provenance['choice']): Provenance {
  return {
    model: target.ref,
    modelLabel: target.model.label,
    providerId: target.row.id,
    providerLabel: target.row.label,
    line: target.model.line,
    choice,
    failedAttempts: [],
  };
}

/** How a turn ends, from the result of its last attempt and what the reader has seen. */
export function endOf(
  result: AttemptResult,
  message: Message,
  at: { readonly now: number; readonly target: Target; readonly prompt: Prompt },
): TurnEnding {
  const usage = usageOf(result, message, at.prompt);
  const provenance = message.provenance && {
    ...message.provenance,
    totalMs: result.totalMs,
    ...(result.firstTokenMs !== undefined && { firstTokenMs: result.firstTokenMs }),
    ...(usage && { usage, cost: costOf(usage, at.target, at.now) }),
    ...(result.outcome === 'complete' && { finishReason: result.finishReason }),
  };
  const end = { type: 'end' as const, ...(provenance && { provenance }) };
  if (result.outcome !== 'failed') return { ...end, status: result.outcome };
  return { ...end, status: result.hasShown ? 'interrupted' : 'failed', failure: result.failure };
}
