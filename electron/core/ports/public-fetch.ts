import type { Fetch } from './fetch.ts';

/**
 * The way to the public internet and nowhere else: a name that leads to this computer or its own network rejects with a
 * `PrivateAddressError`, whenever it is looked up. Sends no cookies and keeps none.
 */
export type PublicFetch = Fetch;

export class PrivateAddressError extends Error {
  constructor(host: string) {
    super(`${host} leads to this computer or its own network.`);
    this.name = 'PrivateAddressError';
  }
}
