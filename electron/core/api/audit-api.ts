import type { ApiGroup } from '../../../shared/contract/core-api.ts';
import type { OrchestratorPorts } from './orchestrator-ports.ts';

export function createAuditApi({ stores, audit }: OrchestratorPorts): ApiGroup<'audit'> {
  return {
    list: async (page) => {
      audit.flush();
      return { entries: [...stores.audit.list(page)] };
    },
  };
}
