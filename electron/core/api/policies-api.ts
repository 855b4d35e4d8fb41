import type { ApiGroup } from '../../../shared/contract/core-api.ts';
import { notFound } from '../../../shared/contract/errors.ts';
import { defaultWorkspaceId } from '../../../shared/model/workspace.ts';
import type { OrchestratorPorts } from './orchestrator-ports.ts';

export function createPoliciesApi({ stores, policies, audit, announce }: OrchestratorPorts): ApiGroup<'policies'> {
  return {
    read: async ({ scope }) => policies.read(scope),
    save: async ({ scope, policy }) => {
      policies.save(scope, policy);
      announce('rule-tests-changed', {});
      audit.add(
        'policy-saved',
        scope.layer === 'profile' ? 'profile' : scope.id,
        `The ${scope.layer}'s policy was saved.`,
      );
      return policies.read(scope);
    },
    effective: async ({ conversationId }) => {
      if (conversationId === undefined) return policies.effective({ workspaceId: defaultWorkspaceId });
      const conversation = stores.conversations.read(conversationId);
      if (!conversation) throw notFound('conversation', conversationId);
      return policies.effective({ workspaceId: conversation.workspaceId, conversationId });
    },
  };
}
