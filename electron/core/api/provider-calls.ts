import { ContractError, notFound } from '../../../shared/contract/errors.ts';
import type { ProviderId } from '../../../shared/model/ids.ts';
import type { LocalServer } from '../../../shared/model/provider.ts';
import { discoverLocalServers } from '../providers/discover-local-servers.ts';
import { listModels } from '../providers/list-models.ts';
import { needsKey } from '../providers/usability.ts';
import { announceProviders, type ProviderPorts } from './provider-ports.ts';

/** The verbs that ask a provider something. */
export function createProviderCalls(ports: ProviderPorts) {
  const { directory, keys } = ports;

  const firstSecret = async (id: ProviderId): Promise<string | undefined> => {
    const key = keys.views().find(({ providerId, hasSecret }) => providerId === id && hasSecret);
    return key && keys.secretOf(key.id);
  };

  const refreshModels = async (id: ProviderId) => {
    const provider = directory.provider(id);
    if (!provider) throw notFound('provider', id);
    const key = await firstSecret(id);
    if (needsKey(provider.row) && key === undefined) throw noKey(provider.row.label);
    const question = { row: provider.row, signal: ports.closing, ...(key !== undefined && { key }) };
    const saved = directory.saveListing(id, await listModels(ports, question), ports.clock.now());
    announceProviders(ports);
    return saved;
  };

  const probeLocal = async (): Promise<readonly LocalServer[]> => {
    const found = await discoverLocalServers(ports, directory.rows(), ports.closing);
    // What a server lists can be chosen from now on. One that is off keeps its list: it may be started again.
    for (const { server, models } of found) {
      if (models) directory.saveListing(server.providerId, models, ports.clock.now());
    }
    announceProviders(ports);
    return found.map(({ server }) => server);
  };

  return { refreshModels, probeLocal };
}

function noKey(label: string): ContractError {
  const message = `${label} tells its models only to who has a key. Add a key first.`;
  return new ContractError({ code: 'conflict', message });
}
