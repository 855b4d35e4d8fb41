import type { ApiGroup } from '../../../shared/contract/core-api.ts';
import type { OrchestratorPorts } from './orchestrator-ports.ts';

export function createApprovalsApi({ approvals }: OrchestratorPorts): ApiGroup<'approvals'> {
  return {
    list: async () => ({ approvals: [...approvals.list()] }),
    answer: async ({ turnId, answer }) => {
      approvals.answer(turnId, answer);
      return {};
    },
  };
}
