import { useMemo } from 'react';
import type { ProviderHistory } from '../../../shared/model/health.ts';
import { useFrom } from '../../client/stores-context.ts';
import { useNow } from '../../client/use-now.ts';
import { type WatchedProvider, watchProviders } from './watched-provider.ts';

/** The providers that are set up, with everything their cards show. */
export function useWatchedProviders(): readonly WatchedProvider[] {
  const providers = useFrom(
    (stores) => stores.providers,
    (state) => state.providers,
  );
  const keys = useFrom(
    (stores) => stores.keys,
    (state) => state.keys,
  );
  const healths = useFrom(
    ({ health }) => health,
    (state) => state.providers,
  );
  const histories = useFrom(
    ({ health }) => health,
    (state) => state.report?.histories ?? none,
  );
  const now = useNow(10_000);
  return useMemo(
    () => watchProviders({ providers, keys, healths, histories, now }),
    [providers, keys, healths, histories, now],
  );
}

const none: readonly ProviderHistory[] = [];
