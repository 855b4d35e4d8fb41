import { type Dispatcher, fetch as undiciFetch } from 'undici';
import type { Fetch } from '../core/ports/fetch.ts';

/** A `fetch` whose connections `dispatcher` makes. */
export function fetchOver(dispatcher: Dispatcher): Fetch {
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- undici's own types repeat the platform's for the same objects
  const send = undiciFetch as unknown as (input: unknown, init: unknown) => Promise<Response>;
  return (input, init) => send(input, { ...init, dispatcher });
}
