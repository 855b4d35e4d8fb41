import type { DirectoryStores } from '../../electron/core/providers/directory.ts';
import type { ModelEdit, StoredModel } from '../../electron/core/ports/stores.ts';
import { modelRef, splitModelRef, type ModelRef, type ProviderId } from '../../shared/model/ids.ts';
import type { ProviderOverride, ProviderRow } from '../../shared/model/provider.ts';

/** The stores a directory needs, kept in memory. */
export function createMemoryDirectoryStores(): DirectoryStores {
  const custom = new Map<ProviderId, ProviderRow>();
  const overrides = new Map<ProviderId, ProviderOverride>();
  const models = new Map<ModelRef, StoredModel>();
  const edits = new Map<ModelRef, ModelEdit>();
  const refreshedAt = new Map<ProviderId, number>();
  return {
    providers: {
      listCustom: () => [...custom.values()],
      saveCustom: (row) => void custom.set(row.id, row),
      removeCustom: (id) => {
        const row = custom.get(id);
        custom.delete(id);
        return () => {
          if (row) custom.set(id, row);
        };
      },
      overrides: () => overrides,
      saveOverride: (id, override) => void overrides.set(id, override),
      removeOverride: (id) => void overrides.delete(id),
    },
    models: {
      list: () => [...models.values()],
      remove: (ref) => void models.delete(ref),
      save: (model) => void models.set(model.ref, model),
      replaceRefreshed: (id, rows, at) => {
        for (const { ref, origin } of models.values()) {
          if (origin === 'refreshed' && splitModelRef(ref).providerId === id) models.delete(ref);
        }
        for (const row of rows) {
          const ref = modelRef(id, row.id);
          if (!models.has(ref)) models.set(ref, { ref, origin: 'refreshed', row });
        }
        refreshedAt.set(id, at);
      },
      refreshedAt: () => refreshedAt,
      edits: () => edits,
      saveEdit: (ref, edit) => void edits.set(ref, edit),
    },
  };
}
