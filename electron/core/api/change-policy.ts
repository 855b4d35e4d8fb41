import { patchPolicy } from '../../../shared/model/patch-policy.ts';
import type { PolicyChange, PolicyField } from '../../../shared/model/policy.ts';
import type { OrchestratorPorts } from './orchestrator-ports.ts';

type ChangePorts = Pick<OrchestratorPorts, 'stores' | 'policies' | 'announce'>;

/** Sets and clears fields of a layer. What the profile has as its default model stands in the settings. */
export function changePolicy({ stores, policies, announce }: ChangePorts, change: PolicyChange): void {
  const { scope } = change;
  const next = patchPolicy(policies.read(scope), change);
  if (scope.layer !== 'profile' || !touches(change, 'defaultModel')) {
    policies.save(scope, next);
    return;
  }
  const { defaultModel, ...rest } = next;
  const { defaultModel: _, ...others } = stores.settings.read();
  const settings = { ...others, ...(defaultModel !== undefined && { defaultModel }) };
  stores.atomically(() => {
    stores.settings.save(settings);
    policies.save(scope, rest);
  });
  announce('settings-changed', { settings });
}

function touches({ set, clear }: PolicyChange, field: PolicyField): boolean {
  return set[field] !== undefined || clear.includes(field);
}
