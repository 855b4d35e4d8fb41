import type { DurationMs } from '../../../shared/model/quantities.ts';
import type { Message, Provenance } from '../../../shared/model/message.ts';

export type TriedModels = { readonly count: number; readonly durationMs: DurationMs };

/** What was tried for an answer that none of several models gave; nothing where one was asked or one answered. */
export function triedModels({ status, provenance }: Pick<Message, 'status' | 'provenance'>): TriedModels | undefined {
  if (status !== 'failed' || !provenance) return undefined;
  const models = new Set([...provenance.failedAttempts.map(({ model }) => model), provenance.model]);
  return models.size < 2 ? undefined : { count: models.size, durationMs: triedMs(provenance) };
}

/** To the last model's start, and its own time. Answers from before the waits were kept have only the attempts. */
function triedMs({ lostMs, totalMs = 0, failedAttempts }: Provenance): DurationMs {
  return (lostMs ?? failedAttempts.reduce((sum, { durationMs }) => sum + durationMs, 0)) + totalMs;
}
