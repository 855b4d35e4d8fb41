import { useMemo } from 'react';
import type { ProviderId } from '../../shared/model/ids.ts';
import { isTrouble, standingOf } from '../lib/health/standing-of.ts';
import { useFrom } from './stores-context.ts';
import { useNow } from './use-now.ts';

/** Providers that somebody has to look at. */
export function useTroubledProviders(): readonly ProviderId[] {
  const providers = useFrom(
    (stores) => stores.providers,
    (state) => state.providers,
  );
  const healths = useFrom(
    (stores) => stores.health,
    (state) => state.providers,
  );
  const keys = useFrom(
    (stores) => stores.keys,
    (state) => state.keys,
  );
  const now = useNow(30_000);
  return useMemo(
    () =>
      providers.flatMap((provider) => {
        const health = healths.find(({ providerId }) => providerId === provider.id);
        const own = keys.filter(({ providerId }) => providerId === provider.id);
        return isTrouble(standingOf({ provider, health, keys: own, now })) ? [provider.id] : [];
      }),
    [providers, healths, keys, now],
  );
}

export function troubleWords(count: number): string {
  return count === 1 ? '1 provider needs attention' : `${String(count)} providers need attention`;
}
