import type { ApiGroup } from '../../../shared/contract/core-api.ts';
import { notFound } from '../../../shared/contract/errors.ts';
import type { PolicyScope } from '../../../shared/model/policy.ts';
import { defaultWorkspaceId } from '../../../shared/model/workspace.ts';
import type { PolicyPlace } from '../turns/policies.ts';
import { changePolicy } from './change-policy.ts';
import { findEndings, findKnownModel } from './find-endings.ts';
import type { OrchestratorPorts } from './orchestrator-ports.ts';
import { replaceModel } from './replace-model.ts';

export function createPoliciesApi(ports: OrchestratorPorts): ApiGroup<'policies'> {
  const { stores, policies, audit, announce, directory, router, rules } = ports;
  const placeOfConversation = (conversationId: string): PolicyPlace => {
    const conversation = stores.conversations.read(conversationId);
    if (!conversation) throw notFound('conversation', conversationId);
    return { workspaceId: conversation.workspaceId, conversationId };
  };
  const placeOf = (scope: PolicyScope): PolicyPlace | undefined => {
    if (scope.layer === 'profile') return undefined;
    if (scope.layer === 'conversation') return placeOfConversation(scope.id);
    if (!stores.workspaces.list().some(({ id }) => id === scope.id)) throw notFound('workspace', scope.id);
    return { workspaceId: scope.id };
  };
  const changed = (scope: PolicyScope): void => {
    announce('policies-changed', { scope });
    announce('rule-tests-changed', {});
    const subject = scope.layer === 'profile' ? 'profile' : scope.id;
    audit.add('policy-saved', subject, `The ${scope.layer}'s policy was saved.`);
  };

  return {
    describe: async ({ scope }) => policies.describe(placeOf(scope)),
    change: async (change) => {
      const { scope } = change;
      const place = placeOf(scope);
      changePolicy(ports, change);
      changed(scope);
      return policies.describe(place);
    },
    endings: async () => ({ endings: [...findEndings(ports)] }),
    replaceModel: async ({ model, successor }) => {
      if (!findKnownModel(directory, successor)) throw notFound('model', successor);
      const replaced = replaceModel(ports, { model, successor });
      for (const { scope } of replaced.policies) changed(scope);
      if (replaced.rules.length > 0) {
        router.reload();
        announce('rules-changed', { total: rules().length });
        audit.add(
          'rule-saved',
          'rules',
          `${model} was replaced by ${successor} in ${String(replaced.rules.length)} rules.`,
        );
      }
      return replaced;
    },
    effective: async ({ conversationId }) =>
      policies.effective(
        conversationId === undefined ? { workspaceId: defaultWorkspaceId } : placeOfConversation(conversationId),
      ),
  };
}
