import type { EndingModel, ModelPlace } from '../../../shared/model/ending-model.ts';
import { type ModelRef, splitModelRef } from '../../../shared/model/ids.ts';
import { modelsOfField } from '../../../shared/model/models-of-policy.ts';
import type { Policy, PolicyScope } from '../../../shared/model/policy.ts';
import { placesOfModels } from '../../../shared/model/replace-model.ts';
import type { Rule } from '../../../shared/model/rule.ts';
import { targetModels } from '../../../shared/model/target-models.ts';
import type { Directory } from '../providers/directory.ts';
import type { KnownModel } from '../providers/known-models.ts';
import { endOf, findSuccessor } from '../routing/find-successor.ts';
import type { OrchestratorPorts } from './orchestrator-ports.ts';

type EndingPorts = Pick<OrchestratorPorts, 'stores' | 'policies' | 'rules' | 'directory' | 'clock'>;

/** Models that policies and rules name and that go away, with every place that names them. */
export function findEndings(ports: EndingPorts): readonly EndingModel[] {
  const now = ports.clock.now();
  const find = (ref: ModelRef) => findKnownModel(ports.directory, ref);
  return [...placesByModel(ports)].flatMap(([model, places]) => {
    const known = find(model);
    const standing = endOf(known, now);
    if (standing === undefined) return [];
    const endsAt = known?.row.lifecycle.endsAt;
    const successor = findSuccessor(known, find, now);
    return [{ model, standing, successor, places: [...places], ...(endsAt !== undefined && { endsAt }) }];
  });
}

/** Every layer of policy that is stored, that of the profile with the default model of the settings. */
export function storedPolicies({ stores, policies }: Pick<OrchestratorPorts, 'stores' | 'policies'>) {
  const profile: StoredPolicy = { scope: { layer: 'profile' }, policy: policies.describe().own };
  return [profile, ...stores.policies.list().filter(({ scope }) => scope.layer !== 'profile')];
}

/** By its id, or by an alias of it. */
export function findKnownModel(directory: Directory, ref: ModelRef): KnownModel | undefined {
  const { providerId, modelId } = splitModelRef(ref);
  const models = directory.models(providerId);
  return models.find(({ row }) => row.id === modelId) ?? models.find(({ row }) => row.aliases?.includes(modelId));
}

interface StoredPolicy {
  readonly scope: PolicyScope;
  readonly policy: Policy;
}

function placesByModel(ports: EndingPorts): ReadonlyMap<ModelRef, readonly ModelPlace[]> {
  const byModel = new Map<ModelRef, ModelPlace[]>();
  const add = (model: ModelRef, place: ModelPlace) => byModel.set(model, [...(byModel.get(model) ?? []), place]);
  for (const { scope, policy } of storedPolicies(ports)) {
    for (const field of placesOfModels) {
      for (const model of modelsOfField(policy, field)) add(model, { kind: 'policy', scope, field });
    }
  }
  for (const rule of ports.rules()) for (const model of modelsOf(rule)) add(model, placeOf(rule));
  return byModel;
}

function modelsOf({ target, fallbacks }: Rule): ReadonlySet<ModelRef> {
  return new Set([...targetModels(target), ...fallbacks.map(({ model }) => model)]);
}

function placeOf({ id, name, origin }: Rule): ModelPlace {
  return { kind: 'rule', id, name, isShipped: origin === 'system' };
}
