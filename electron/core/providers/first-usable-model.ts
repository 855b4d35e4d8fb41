import type { ProviderRow } from '../../../shared/model/provider.ts';
import type { ModelTier } from '../../../shared/model/language-model.ts';
import type { KnownModel } from './known-models.ts';

export interface UsableProvider {
  readonly kind: ProviderRow['kind'];
  /** Models that could be asked now. */
  readonly models: readonly KnownModel[];
}

/**
 * What answers when nobody chose: a good, not dear model of the first provider with one. The offline demo only where
 * nothing real can be used. Providers come in the order of preference. Pure.
 */
export function firstUsableModel(providers: readonly UsableProvider[]): KnownModel | undefined {
  return kindOrder
    .flatMap((kind) => providers.filter((provider) => provider.kind === kind))
    .map(({ models }) => models.toSorted(byPreference)[0])
    .find((model) => model !== undefined);
}

const kindOrder: readonly ProviderRow['kind'][] = ['cloud', 'custom', 'local', 'demo'];
const originOrder: readonly KnownModel['origin'][] = ['catalogue', 'added', 'refreshed'];
const statusOrder: readonly string[] = ['active', 'deprecated', 'preview', 'unverified', 'retired'];
const tierOrder: readonly ModelTier[] = ['standard', 'economy', 'flagship', 'reasoning', 'preview'];

function byPreference(a: KnownModel, b: KnownModel): number {
  return (
    originOrder.indexOf(a.origin) - originOrder.indexOf(b.origin) ||
    statusOrder.indexOf(a.row.lifecycle.status) - statusOrder.indexOf(b.row.lifecycle.status) ||
    tierOrder.indexOf(a.row.tier) - tierOrder.indexOf(b.row.tier) ||
    sizeOfPrice(a) - sizeOfPrice(b)
  );
}

/** For comparing only. An unknown price comes after every known one. */
function sizeOfPrice({ row: { price } }: KnownModel): number {
  return price ? price.input + price.output : Number.MAX_SAFE_INTEGER;
}
