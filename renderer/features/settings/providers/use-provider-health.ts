import type { ProviderHealth } from '../../../../shared/model/health.ts';
import type { ProviderId } from '../../../../shared/model/ids.ts';
import { useFrom } from '../../../client/stores-context.ts';

/** How a provider behaves; undefined where nobody has said yet. */
export function useProviderHealth(id: ProviderId): ProviderHealth | undefined {
  return useFrom(
    ({ health }) => health,
    ({ providers }) => providers.find(({ providerId }) => providerId === id),
  );
}
