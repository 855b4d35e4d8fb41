import { isPublicAddress } from '../../../shared/model/is-public-address.ts';
import { maxImageAddressCharacters } from '../../../shared/model/remote-image.ts';
import { PrivateAddressError, type PublicFetch } from '../ports/public-fetch.ts';
import { ImageRefusedError } from './image-refused-error.ts';

/** The answer at the end of a chain of redirects, each of which is checked as the first address is. */
export async function followRedirects(fetch: PublicFetch, address: string, signal: AbortSignal): Promise<Response> {
  let url = checkAddress(address);
  for (let hop = 0; hop <= mostRedirects; hop += 1) {
    const response = await fetch(url, { redirect: 'manual', credentials: 'omit', headers, signal });
    const location = redirects.has(response.status) ? response.headers.get('location') : null;
    if (location === null) return response;
    await response.body?.cancel();
    url = checkAddress(location, url);
  }
  throw new ImageRefusedError({ reason: 'too-many-redirects' });
}

const mostRedirects = 5;
const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Nothing tells the site who asks or from which conversation. */
const headers = { accept: 'image/avif,image/webp,image/png,image/jpeg,image/gif', 'user-agent': 'Switchboard' };

function checkAddress(address: string, base?: URL): URL {
  const url = address.length > maxImageAddressCharacters ? null : URL.parse(address, base?.href);
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:';
  if (!url || !isWeb || url.username !== '' || url.password !== '') {
    throw new ImageRefusedError({ reason: 'address-invalid' });
  }
  if (!isPublicHost(url.hostname)) throw new PrivateAddressError(url.hostname);
  url.hash = '';
  return url;
}

/** The parser has already written every spelling of an IP address (octal, one number) in its plain form. */
function isPublicHost(host: string): boolean {
  if (host.startsWith('[')) return isPublicAddress(host.slice(1, -1));
  if (/^[\d.]+$/.test(host)) return isPublicAddress(host);
  const name = host.replace(/\.$/, '');
  return name.includes('.') && !privateNames.test(name);
}

const privateNames = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|home\.arpa)$/;
