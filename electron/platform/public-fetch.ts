import { lookup, type LookupAddress } from 'node:dns';
import { lookup as lookUp } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { EnvHttpProxyAgent } from 'undici';
import { isPublicAddress } from '../../shared/model/is-public-address.ts';
import { PrivateAddressError, type PublicFetch } from '../core/ports/public-fetch.ts';
import { fetchOver } from './fetch-over.ts';

/**
 * Checks the address that a name leads to in the very lookup that connects, so that no second answer of a name server
 * can lead elsewhere. Behind a proxy it is the proxy that looks names up: then only what this computer knows is checked.
 */
export function createPublicFetch(environment: Readonly<Record<string, string | undefined>>): PublicFetch {
  const dispatcher = new EnvHttpProxyAgent({
    connect: { lookup: lookupPublic, timeout: 10_000 },
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  const hasProxy = proxyNames.some((name) => environment[name]);
  const send = fetchOver(dispatcher);
  return async (input, init) => {
    const { hostname } = new URL(input instanceof Request ? input.url : input);
    // An address in numbers is not looked up when it is connected to.
    if (hasProxy || isIP(hostname.replace(brackets, '')) !== 0) await checkName(hostname);
    try {
      return await send(input, init);
    } catch (error) {
      throw error instanceof Error && error.cause instanceof PrivateAddressError ? error.cause : error;
    }
  };
}

const proxyNames = ['http_proxy', 'https_proxy', 'HTTP_PROXY', 'HTTPS_PROXY'] as const;

const brackets = /^\[|\]$/g;

const lookupPublic: LookupFunction = (host, options, answer) => {
  lookup(host, { ...options, all: true }, (error, addresses) => {
    // With an error there is no list, whatever its type says.
    if (error) return answer(error, '');
    const [first] = addresses;
    if (!first) return answer(new Error(`${host} has no address.`), '');
    if (!areAllPublic(addresses)) return answer(new PrivateAddressError(host), '');
    if (options.all) answer(null, addresses);
    else answer(null, first.address, first.family);
  });
};

/** A name that only the proxy can look up is none of this network's own. */
async function checkName(host: string): Promise<void> {
  const addresses = await lookUp(host.replace(brackets, ''), { all: true }).catch(() => []);
  if (!areAllPublic(addresses)) throw new PrivateAddressError(host);
}

function areAllPublic(addresses: readonly LookupAddress[]): boolean {
  return addresses.every(({ address }) => isPublicAddress(address));
}
