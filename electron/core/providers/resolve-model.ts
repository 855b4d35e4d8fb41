import { modelRef, splitModelRef, type ModelRef } from '../../../shared/model/ids.ts';
import type { ModelRow } from '../../../shared/model/language-model.ts';
import type { ProviderRow } from '../../../shared/model/provider.ts';
import type { DirectoryEntry } from './directory-views.ts';
import { followReplacements } from './follow-replacements.ts';
import type { KnownModel } from './known-models.ts';
import { rowForModel } from './row-for-model.ts';
import { isModelUsable, isProviderUsable, type Standing } from './usability.ts';

/** A model that could be asked, with the row of its provider as it holds for the wire that the model speaks. */
export interface ResolvedModel {
  readonly ref: ModelRef;
  readonly row: ProviderRow;
  readonly model: ModelRow;
  /** Whether a message could be sent to it now. */
  readonly isUsable: boolean;
  /** Set where the asked model is over and this one took its place. */
  readonly replaced?: ModelRef;
}

/** Finds what `ref` means in the entry of its provider; undefined where the provider has no such model. Pure. */
export function resolveModel(ref: ModelRef, entry: DirectoryEntry, standing: Standing): ResolvedModel | undefined {
  const { provider, models } = entry;
  const asked = findModel(splitModelRef(ref).modelId, models);
  if (!asked) return undefined;
  const answering = followReplacements(asked, (id) => findModel(id, models), standing.now);
  return {
    ref: answering.ref,
    row: rowForModel(provider.row, answering.row),
    model: answering.row,
    isUsable: isProviderUsable(provider, models, standing) && isModelUsable(answering, standing),
    ...(answering.ref !== asked.ref && { replaced: ref }),
  };
}

/** An alias is asked for by the name that was given: a dated name stays pinned when the current one moves on. */
function findModel(id: string, models: readonly KnownModel[]): KnownModel | undefined {
  const exact = models.find(({ row }) => row.id === id);
  if (exact) return exact;
  const named = models.find(({ row }) => row.aliases?.includes(id));
  return named && { ...named, ref: modelRef(named.providerId, id), row: { ...named.row, id } };
}
