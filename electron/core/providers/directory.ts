import { firstUsableModel } from '../../../shared/model/first-usable-model.ts';
import { splitModelRef, type ModelRef, type ProviderId } from '../../../shared/model/ids.ts';
import type { ModelRow, ModelView } from '../../../shared/model/language-model.ts';
import type { ProviderRow, ProviderView } from '../../../shared/model/provider.ts';
import type { ModelStore, ProviderStore } from '../ports/stores.ts';
import { type DirectoryEntry, toModelViews, toProviderView } from './directory-views.ts';
import { effectiveProvider, type EffectiveProvider } from './effective-provider.ts';
import type { Environment } from './environment-base-url.ts';
import { knownModels, type KnownModel } from './known-models.ts';
import type { Catalogue } from './parse-catalogue.ts';
import { resolveModel, type ResolvedModel } from './resolve-model.ts';
import { isModelUsable, isProviderUsable, type Standing } from './usability.ts';

export interface DirectoryStores {
  readonly providers: ProviderStore;
  readonly models: ModelStore;
}

/** All providers and models there are: shipped, refreshed, added and edited. */
export interface Directory {
  readonly rows: () => readonly ProviderRow[];
  /** Grows with every change. */
  readonly revision: () => number;
  readonly provider: (id: ProviderId) => EffectiveProvider | undefined;
  readonly models: (id: ProviderId) => readonly KnownModel[];
  readonly model: (ref: ModelRef) => KnownModel | undefined;
  /** The model to ask for `ref`: itself, found by its id or an alias, or the replacement that took over. */
  readonly resolve: (ref: ModelRef, standing: Standing) => ResolvedModel | undefined;
  /** What answers when nobody chose. */
  readonly firstUsable: (standing: Standing) => ResolvedModel | undefined;
  readonly providerViews: (standing: Standing) => ProviderView[];
  readonly modelViews: (standing: Standing) => ModelView[];
  /** The one way to write to these stores: whoever writes past it is not seen until the next start. */
  readonly change: <Result>(write: (stores: DirectoryStores) => Result) => Result;
  /** Keeps the provider's own list of models. */
  readonly saveListing: (
    id: ProviderId,
    listed: readonly ModelRow[],
    now: number,
  ) => { readonly modelCount: number; readonly addedCount: number };
}

export interface DirectoryPorts {
  readonly catalogue: Catalogue;
  readonly stores: DirectoryStores;
  readonly environment: Environment;
}

/** Reads the stores once and again after each change. Throws where the environment sets an unusable base URL. */
export function createDirectory(ports: DirectoryPorts): Directory {
  const { stores } = ports;
  let entries = readEntries(ports);
  let revision = 0;

  const entryOf = (id: ProviderId) => entries.get(id);
  const modelsOf = (id: ProviderId) => entryOf(id)?.models ?? [];
  const change: Directory['change'] = (write) => {
    try {
      return write(stores);
    } finally {
      revision += 1;
      entries = readEntries(ports);
    }
  };
  const resolve: Directory['resolve'] = (ref, standing) => {
    const entry = entryOf(splitModelRef(ref).providerId);
    return entry && resolveModel(ref, entry, standing);
  };

  return {
    revision: () => revision,
    rows: () => [...entries.values()].map(({ provider }) => provider.row),
    provider: (id) => entryOf(id)?.provider,
    models: modelsOf,
    model: (ref) => modelsOf(splitModelRef(ref).providerId).find((model) => model.ref === ref),
    resolve,
    firstUsable: (standing) => {
      const usable = [...entries.values()].filter(({ provider, models }) =>
        isProviderUsable(provider, models, standing),
      );
      const models = usable.flatMap((entry) => entry.models.filter((model) => isModelUsable(model, standing)));
      const first = firstUsableModel(
        usable.map(({ provider }) => provider.row),
        models.map(({ row, ...model }) => ({ ...row, ...model })),
      );
      return first && resolve(first.ref, standing);
    },
    providerViews: (standing) => [...entries.values()].map((entry) => toProviderView(entry, standing)),
    modelViews: (standing) => [...entries.values()].flatMap((entry) => toModelViews(entry, standing)),
    change,
    saveListing: (id, listed, now) => {
      const before = new Set(modelsOf(id).map(({ row }) => row.id));
      change(({ models }) => models.replaceRefreshed(id, listed, now));
      const after = modelsOf(id);
      return { modelCount: after.length, addedCount: after.filter(({ row }) => !before.has(row.id)).length };
    },
  };
}

function readEntries({ catalogue, stores, environment }: DirectoryPorts): ReadonlyMap<ProviderId, DirectoryEntry> {
  const overrides = stores.providers.overrides();
  const refreshedAt = stores.models.refreshedAt();
  const stored = stores.models.list();
  const edits = stores.models.edits();
  const rows = [...catalogue.rows, ...stores.providers.listCustom()];
  return new Map(
    rows.map((row) => {
      const at = refreshedAt.get(row.id);
      const models = knownModels(row.id, { catalogue: catalogue.modelsOf(row.id), stored, edits });
      const provider = effectiveProvider(row, overrides.get(row.id) ?? {}, environment);
      return [row.id, { provider, models, ...(at !== undefined && { refreshedAt: at }) }];
    }),
  );
}
