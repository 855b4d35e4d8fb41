import { modelRef, splitModelRef, type ModelRef } from '../../../shared/model/ids.ts';
import type { ResolvedRef, RoutableModel, RoutingCatalogue } from './decide-input.ts';

/** Indexes the models by id and alias, so that a decision looks up and never searches. Pure. */
export function prepareCatalogue(models: readonly RoutableModel[]): RoutingCatalogue {
  const byName = indexByName(models);
  return {
    ready: models.filter(isReady).map((model) => ({ model, ownRef: model.ref })),
    resolve: (ref, now) => resolve(ref, byName, now),
  };
}

/** Whether the provider no longer answers for this model. */
export function isOver({ row: { lifecycle } }: RoutableModel, now: number): boolean {
  return lifecycle.status === 'retired' || (lifecycle.endsAt !== undefined && now >= lifecycle.endsAt);
}

function isReady({ isProviderEnabled, isEnabled, hasKey }: RoutableModel): boolean {
  return isProviderEnabled && isEnabled && hasKey;
}

type ByName = ReadonlyMap<ModelRef, ResolvedRef>;

/** A model's own id wins over another's alias, and the first of two aliases holds. */
function indexByName(models: readonly RoutableModel[]): ByName {
  const byName = new Map<ModelRef, ResolvedRef>();
  for (const model of models) byName.set(model.ref, { model, ownRef: model.ref });
  for (const model of models) {
    for (const alias of model.row.aliases ?? []) {
      const ref = modelRef(model.providerId, alias);
      if (!byName.has(ref)) byName.set(ref, { model: underAlias(model, ref), ownRef: model.ref });
    }
  }
  return byName;
}

function underAlias(model: RoutableModel, ref: ModelRef): RoutableModel {
  return { ...model, ref, row: { ...model.row, id: splitModelRef(ref).modelId } };
}

/** Follows the replacements of models that are over, and stops at the last one where they run in a circle. */
function resolve(ref: ModelRef, byName: ByName, now: number): ResolvedRef | undefined {
  const asked = byName.get(ref);
  if (!asked) return undefined;
  const answering = followReplacements(asked, byName, now);
  return answering === asked ? asked : { ...answering, replaces: ref };
}

function followReplacements(asked: ResolvedRef, byName: ByName, now: number): ResolvedRef {
  const passed = new Set<ModelRef>();
  let current = asked;
  while (isOver(current.model, now) && !passed.has(current.ownRef)) {
    passed.add(current.ownRef);
    const { providerId, row } = current.model;
    const { replacement } = row.lifecycle;
    const next = replacement === undefined ? undefined : byName.get(modelRef(providerId, replacement));
    if (!next) return current;
    current = next;
  }
  return current;
}
