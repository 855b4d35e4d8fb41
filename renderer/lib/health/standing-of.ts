import type { ProviderHealth } from '../../../shared/model/health.ts';
import type { KeyView } from '../../../shared/model/key.ts';
import type { ProviderView } from '../../../shared/model/provider.ts';
import type { EpochMs } from '../../../shared/model/quantities.ts';

/** How a provider stands in one word: what the person did comes first, then its keys, then how it behaves. */
export type ProviderStanding =
  'off' | 'off-today' | 'no-key' | 'key-refused' | 'rate-limited' | 'down' | 'degraded' | 'healthy' | 'unknown';

export interface StandingSources {
  readonly provider: Pick<ProviderView, 'id' | 'isEnabled' | 'needsKey'>;
  readonly health: ProviderHealth | undefined;
  /** Of this provider. */
  readonly keys: readonly KeyView[];
  readonly now: EpochMs;
}

export function standingOf({ provider, health, keys, now }: StandingSources): ProviderStanding {
  if (!provider.isEnabled) return 'off';
  if (health?.offUntil !== undefined) return 'off-today';
  const usable = keys.filter(({ hasSecret }) => hasSecret);
  if (provider.needsKey && usable.length === 0) return 'no-key';
  if (health?.state === 'down') return 'down';
  if (usable.length > 0 && usable.every(({ standing }) => standing?.state === 'refused')) return 'key-refused';
  if (usable.length > 0 && usable.every((key) => isOut(key, now))) return 'rate-limited';
  return health?.state ?? 'unknown';
}

/** What somebody has to look at. */
export function isTrouble(standing: ProviderStanding): boolean {
  return standing === 'down' || standing === 'degraded' || standing === 'rate-limited' || standing === 'key-refused';
}

/** A key that rested until a moment ago can be used again, whether or not anybody has said so. */
function isOut({ standing }: KeyView, now: EpochMs): boolean {
  if (standing === undefined || standing.state === 'usable') return false;
  return standing.state === 'refused' || standing.until === undefined || standing.until > now;
}
