import { WireError } from './wire-fault.ts';

/**
 * A key with line breaks or characters beyond ASCII cannot travel in a header, and the runtime's own error would quote
 * it. It is refused the way every provider would.
 */
export function refuseUnsendableKey(key: string | undefined): void {
  if (key === undefined || /^[\x20-\x7e]+$/.test(key)) return;
  const message = 'The key is empty or holds characters that cannot be sent. Copy it again, without line breaks.';
  const body = JSON.stringify({ error: { message, code: 'invalid_api_key' } });
  throw new WireError({ source: 'http', status: 401, headers: new Headers(), body });
}
