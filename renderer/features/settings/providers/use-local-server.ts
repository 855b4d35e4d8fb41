import type { ProviderId } from '../../../../shared/model/ids.ts';
import type { LocalServer } from '../../../../shared/model/provider.ts';
import { useFrom } from '../../../client/stores-context.ts';

/** The server of this computer as it was found last; undefined where nobody has looked yet, or it is none. */
export function useLocalServer(id: ProviderId): LocalServer | undefined {
  return useFrom(
    ({ providers }) => providers,
    ({ localServers }) => localServers.find(({ providerId }) => providerId === id),
  );
}
