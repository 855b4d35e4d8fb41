import { EnvHttpProxyAgent, fetch as undiciFetch } from 'undici';
import type { Fetch } from '../core/ports/fetch.ts';

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
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- undici's own types repeat the platform's for the same objects
  const send = undiciFetch as unknown as (input: unknown, init: unknown) => Promise<Response>;
  return (input, init) => send(input, { ...init, dispatcher });
}
