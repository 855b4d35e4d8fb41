import { splitModelRef } from '../../../shared/model/ids.ts';
import type { Message } from '../../../shared/model/message.ts';
import type { TraceStep } from '../../../shared/model/trace.ts';

/** The attempts an answer remembers by itself, for where no trace is kept. */
export function stepsOfAnswer({ provenance }: Message): readonly TraceStep[] {
  if (!provenance) return [];
  return provenance.failedAttempts.map(({ model, modelLabel, failure, durationMs }) => ({
    type: 'attempt',
    model,
    modelLabel: modelLabel ?? splitModelRef(model).modelId,
    outcome: 'failed',
    failure,
    durationMs,
  }));
}
