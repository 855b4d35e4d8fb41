import type { ProviderId } from './ids.ts';
import type { ModelTier, ModelView } from './language-model.ts';
import type { ProviderView } from './provider.ts';

export type OfferingProvider = Pick<ProviderView, 'id' | 'kind'>;
export type OfferedModel = Pick<ModelView, 'providerId' | 'origin' | 'lifecycle' | 'tier' | 'price'>;

/**
 * What answers when nobody chose: a good, not dear model of the first provider with one. The offline demo only where
 * nothing real can be used. Providers come in the order of preference, and `models` are those that could be asked now.
 * Core and window choose by this one rule. Pure.
 */
export function firstUsableModel<Model extends OfferedModel>(
  providers: readonly OfferingProvider[],
  models: readonly Model[],
): Model | undefined {
  return kindOrder
    .flatMap((kind) => providers.filter((provider) => provider.kind === kind))
    .map(({ id }) => preferred(models, id))
    .find((model) => model !== undefined);
}

const kindOrder: readonly OfferingProvider['kind'][] = ['cloud', 'custom', 'local', 'demo'];
const originOrder: readonly OfferedModel['origin'][] = ['catalogue', 'added', 'refreshed'];
const statusOrder: readonly OfferedModel['lifecycle']['status'][] = [
  'active',
  'deprecated',
  'preview',
  'unverified',
  'retired',
];
const tierOrder: readonly ModelTier[] = ['standard', 'economy', 'flagship', 'reasoning', 'preview'];

function preferred<Model extends OfferedModel>(models: readonly Model[], providerId: ProviderId): Model | undefined {
  return models.filter((model) => model.providerId === providerId).toSorted(byPreference)[0];
}

function byPreference(one: OfferedModel, other: OfferedModel): number {
  return (
    originOrder.indexOf(one.origin) - originOrder.indexOf(other.origin) ||
    statusOrder.indexOf(one.lifecycle.status) - statusOrder.indexOf(other.lifecycle.status) ||
    tierOrder.indexOf(one.tier) - tierOrder.indexOf(other.tier) ||
    sizeOfPrice(one) - sizeOfPrice(other)
  );
}

/** For comparing only. An unknown price comes after every known one. */
function sizeOfPrice({ price }: OfferedModel): number {
  return price ? price.input + price.output : Number.MAX_SAFE_INTEGER;
}
