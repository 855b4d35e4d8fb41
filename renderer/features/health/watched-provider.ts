import type { BreakerView, ProviderHealth, ProviderHistory } from '../../../shared/model/health.ts';
import { isOfferedKey, type KeyView } from '../../../shared/model/key.ts';
import type { ProviderView } from '../../../shared/model/provider.ts';
import type { EpochMs } from '../../../shared/model/quantities.ts';
import { type ProviderStanding, standingOf } from '../../lib/health/standing-of.ts';

/** A provider with everything that its card shows. */
export interface WatchedProvider {
  readonly provider: ProviderView;
  readonly standing: ProviderStanding;
  readonly health: ProviderHealth | undefined;
  readonly history: ProviderHistory | undefined;
  /** Those in use, in their order. */
  readonly keys: readonly KeyView[];
}

export interface WatchSources {
  readonly providers: readonly ProviderView[];
  readonly healths: readonly ProviderHealth[];
  readonly histories: readonly ProviderHistory[];
  readonly keys: readonly KeyView[];
  readonly now: EpochMs;
}

/** The providers the person has set up, as they stand; the demo is always well and has no card. */
export function watchProviders({ providers, healths, histories, keys, now }: WatchSources): readonly WatchedProvider[] {
  return providers.filter(isSetUp).map((provider) => {
    const own = keys
      .filter((key) => key.providerId === provider.id && !isOfferedKey(key))
      .toSorted((a, b) => a.position - b.position);
    const health = healths.find(({ providerId }) => providerId === provider.id);
    const history = histories.find(({ providerId }) => providerId === provider.id);
    return { provider, health, history, keys: own, standing: standingOf({ provider, health, keys: own, now }) };
  });
}

function isSetUp({ kind, isUsable, keyCount }: ProviderView): boolean {
  return kind !== 'demo' && (isUsable || keyCount > 0 || kind === 'custom');
}

/** The breaker that stands in the way most; undefined where all are closed. */
export function worstBreaker(health: ProviderHealth | undefined): BreakerView | undefined {
  const breakers = health?.breakers ?? [];
  return breakers.find(({ state }) => state === 'open') ?? breakers.find(({ state }) => state === 'testing');
}
