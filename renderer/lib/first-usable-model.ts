import type { ModelTier, ModelView } from '../../shared/model/language-model.ts';
import type { ProviderView } from '../../shared/model/provider.ts';

/** What answers when nobody chose, as the core prefers it: a test holds the two together. */
export function firstUsableModel(
  providers: readonly ProviderView[],
  models: readonly ModelView[],
): ModelView | undefined {
  return kindOrder
    .flatMap((kind) => providers.filter((provider) => provider.kind === kind))
    .map(
      ({ id }) => models.filter(({ providerId, isUsable }) => isUsable && providerId === id).toSorted(byPreference)[0],
    )
    .find((model) => model !== undefined);
}

const kindOrder: readonly ProviderView['kind'][] = ['cloud', 'custom', 'local', 'demo'];
const originOrder: readonly ModelView['origin'][] = ['catalogue', 'added', 'refreshed'];
const statusOrder: readonly ModelView['lifecycle']['status'][] = [
  'active',
  'deprecated',
  'preview',
  'unverified',
  'retired',
];
const tierOrder: readonly ModelTier[] = ['standard', 'economy', 'flagship', 'reasoning', 'preview'];

function byPreference(one: ModelView, other: ModelView): number {
  const steps = [
    originOrder.indexOf(one.origin) - originOrder.indexOf(other.origin),
    statusOrder.indexOf(one.lifecycle.status) - statusOrder.indexOf(other.lifecycle.status),
    tierOrder.indexOf(one.tier) - tierOrder.indexOf(other.tier),
    sizeOfPrice(one) - sizeOfPrice(other),
  ];
  return steps.find((step) => step !== 0) ?? 0;
}

// For comparing only. An unknown price comes after every known one.
function sizeOfPrice({ price }: ModelView): number {
  return price ? price.input + price.output : Number.MAX_SAFE_INTEGER;
}
