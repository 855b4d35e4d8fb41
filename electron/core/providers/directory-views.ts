import type { ModelView } from '../../../shared/model/language-model.ts';
import type { ProviderView } from '../../../shared/model/provider.ts';
import type { EffectiveProvider } from './effective-provider.ts';
import type { KnownModel } from './known-models.ts';
import { isModelUsable, isProviderUsable, needsKey, type Standing } from './usability.ts';

/** One provider with its models. */
export interface DirectoryEntry {
  readonly provider: EffectiveProvider;
  readonly models: readonly KnownModel[];
  readonly refreshedAt?: number;
}

/** A provider as the window shows it. Pure. */
export function toProviderView(entry: DirectoryEntry, standing: Standing): ProviderView {
  const { provider, models, refreshedAt } = entry;
  const { id, label, kind, line, wire, baseUrl, keyHint, keysUrl } = provider.row;
  return {
    id,
    label,
    kind,
    line,
    wire,
    baseUrl,
    baseUrlSource: provider.baseUrlSource,
    extraHeaders: { ...provider.extraHeaders },
    needsKey: needsKey(provider.row),
    ...(keyHint !== undefined && { keyHint }),
    ...(keysUrl !== undefined && { keysUrl }),
    isEnabled: provider.isEnabled,
    ...(provider.rotation && { rotation: provider.rotation }),
    isUsable: isProviderUsable(provider, models, standing),
    keyCount: standing.keys.filter(({ providerId }) => providerId === id).length,
    modelCount: models.length,
    enabledModelCount: models.filter(({ isEnabled }) => isEnabled).length,
    ...(refreshedAt !== undefined && { modelsRefreshedAt: refreshedAt }),
  };
}

/** The models of a provider as the window shows them. Pure. */
export function toModelViews({ provider, models }: DirectoryEntry, standing: Standing): readonly ModelView[] {
  const isUsable = isProviderUsable(provider, models, standing);
  return models.map((model) => ({
    ...model.row,
    ref: model.ref,
    providerId: model.providerId,
    origin: model.origin,
    isEnabled: model.isEnabled,
    isPriceEdited: model.isPriceEdited,
    ...(model.areLimitsEdited && { areLimitsEdited: true }),
    isUsable: isUsable && isModelUsable(model, standing),
  }));
}
