import { modelRef, splitModelRef, type ModelRef, type ProviderId } from '../../../shared/model/ids.ts';
import type { ModelRow, ModelView } from '../../../shared/model/language-model.ts';
import type { Price } from '../../../shared/model/price.ts';
import type { ModelEdit, StoredModel } from '../ports/stores.ts';

/** A model of a provider with everything known about it laid over each other. */
export interface KnownModel {
  readonly ref: ModelRef;
  readonly providerId: ProviderId;
  readonly row: ModelRow;
  readonly origin: ModelView['origin'];
  readonly isEnabled: boolean;
  readonly isPriceEdited: boolean;
  readonly areLimitsEdited: boolean;
}

export interface ModelSources {
  readonly catalogue: readonly ModelRow[];
  /** Refreshed and added ones of any provider. */
  readonly stored: readonly StoredModel[];
  readonly edits: ReadonlyMap<ModelRef, ModelEdit>;
}

/** The models of one provider: the catalogue's in its order, then those only a list or the person knows. Pure. */
export function knownModels(providerId: ProviderId, { catalogue, stored, edits }: ModelSources): readonly KnownModel[] {
  const own = stored.filter(({ ref }) => splitModelRef(ref).providerId === providerId);
  const storedById = new Map(own.map((model) => [model.row.id, model]));
  const shippedIds = new Set(catalogue.map(({ id }) => id));
  const shippedAliases = new Set(catalogue.flatMap(({ aliases = [] }) => aliases));
  const isShipped = ({ row, origin }: StoredModel) =>
    shippedIds.has(row.id) || (origin === 'refreshed' && shippedAliases.has(row.id));
  const toKnown = (row: ModelRow, origin: KnownModel['origin']) => withEdit(providerId, { row, origin }, edits);
  return [
    ...catalogue.map((row) => toKnown(mergeStored(row, storedById.get(row.id)), 'catalogue')),
    ...[...storedById.values()].filter((model) => !isShipped(model)).map(({ row, origin }) => toKnown(row, origin)),
  ];
}

/** The catalogue knows more; a provider's list or the person knows price and limits as they are today. */
function mergeStored(row: ModelRow, stored: StoredModel | undefined): ModelRow {
  if (!stored) return row;
  const contextTokens = row.contextTokens ?? stored.row.contextTokens;
  const maxOutputTokens = row.maxOutputTokens ?? stored.row.maxOutputTokens;
  const price = newerPrice(row.price, stored.row.price);
  return {
    ...row,
    ...(contextTokens !== undefined && { contextTokens }),
    ...(maxOutputTokens !== undefined && { maxOutputTokens }),
    ...(price && { price }),
  };
}

/** Lists leave out tiers, promotions and often cache rates: where the base rates agree, the shipped price says more. */
function newerPrice(shipped: Price | undefined, listed: Price | undefined): Price | undefined {
  if (!shipped || !listed) return listed ?? shipped;
  return shipped.input === listed.input && shipped.output === listed.output ? shipped : listed;
}

function withEdit(
  providerId: ProviderId,
  { row, origin }: Pick<KnownModel, 'row' | 'origin'>,
  edits: ModelSources['edits'],
): KnownModel {
  const ref = modelRef(providerId, row.id);
  const { isEnabled = row.lifecycle.status !== 'retired', price, limits } = edits.get(ref) ?? {};
  return {
    ref,
    providerId,
    row: { ...row, ...(price && { price }), ...limits },
    origin,
    isEnabled,
    isPriceEdited: price !== undefined,
    areLimitsEdited: limits !== undefined,
  };
}
