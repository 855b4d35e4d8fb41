import type { ApiGroup } from '../../../shared/contract/core-api.ts';
import { notFound } from '../../../shared/contract/errors.ts';
import type { OrchestratorPorts } from './orchestrator-ports.ts';

export function createTracesApi({ turns, stores }: OrchestratorPorts): ApiGroup<'traces'> {
  return {
    read: async ({ turnId }) => {
      const trace = turns.unwrittenTrace(turnId) ?? stores.traces.read(turnId);
      if (!trace) throw notFound('trace of a turn', turnId);
      return trace;
    },
  };
}
