import { EnvHttpProxyAgent } from 'undici';
import type { Fetch } from '../core/ports/fetch.ts';
import { fetchOver } from './fetch-over.ts';

/**
 * The way to the providers: one connection pool, the environment's proxy, and no time limits of its own, because the
 * core keeps the deadlines. Local servers are never asked for through a proxy.
 */
export function createNetworkFetch(environment: Readonly<Record<string, string | undefined>>): Fetch {
  const noProxy = [environment.no_proxy ?? environment.NO_PROXY, 'localhost', '127.0.0.1', '::1']
    .filter(Boolean)
    .join(',');
  const dispatcher = new EnvHttpProxyAgent({
    noProxy,
    headersTimeout: 0,
    bodyTimeout: 0,
    connect: { timeout: 10_000 },
  });
  return fetchOver(dispatcher);
}
