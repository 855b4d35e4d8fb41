import type { ApiGroup } from '../../../shared/contract/core-api.ts';
import { notFound } from '../../../shared/contract/errors.ts';
import type { PolicyChange } from '../../../shared/model/policy.ts';
import { defaultWorkspaceId } from '../../../shared/model/workspace.ts';
import { describePolicyChange } from '../audit/describe-policy-change.ts';
import { nameRules } from '../audit/describe-rule-changes.ts';
import { changePolicy } from './change-policy.ts';
import { findEndings, findKnownModel } from './find-endings.ts';
import { findPolicyPlace, placeOfConversation } from './find-policy-place.ts';
import type { OrchestratorPorts } from './orchestrator-ports.ts';
import { replaceModel } from './replace-model.ts';

export function createPoliciesApi(ports: OrchestratorPorts): ApiGroup<'policies'> {
  const { stores, policies, audit, announce, directory, router, rules } = ports;
  const workspaceTitle = (id: string) => stores.workspaces.read(id)?.title ?? id;
  const changed = (change: PolicyChange): void => {
    const { scope } = change;
    announce('policies-changed', { scope });
    announce('rule-tests-changed', {});
    const subject = scope.layer === 'profile' ? 'profile' : scope.id;
    const summary = describePolicyChange(change, workspaceTitle);
    // It names the fields, and nothing that was typed into them.
    audit.addTyped('policy-saved', subject, { summary, field: summary });
  };

  return {
    describe: async ({ scope }) => policies.describe(findPolicyPlace(stores, scope)),
    change: async (change) => {
      const { scope } = change;
      const place = findPolicyPlace(stores, scope);
      changePolicy(ports, change);
      changed(change);
      return policies.describe(place);
    },
    endings: async () => ({ endings: [...findEndings(ports)] }),
    replaceModel: async ({ model, successor }) => {
      if (!findKnownModel(directory, successor)) throw notFound('model', successor);
      const replaced = replaceModel(ports, { model, successor });
      for (const { scope, before } of replaced.policies) changed({ scope, set: before, clear: [] });
      if (replaced.rules.length > 0) {
        router.reload();
        announce('rules-changed', { total: rules().length });
        const named = nameRules(replaced.rules.map(({ draft }) => draft));
        audit.add('rule-saved', 'rules', `${model} was replaced by ${successor} in ${named}.`);
      }
      return replaced;
    },
    effective: async ({ conversationId }) =>
      policies.effective(
        conversationId === undefined
          ? { workspaceId: defaultWorkspaceId }
          : placeOfConversation(stores, conversationId),
      ),
  };
}
