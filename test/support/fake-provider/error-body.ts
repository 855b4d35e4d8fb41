import type { WireName } from '../../../shared/model/wire.ts';
import type { FakeError } from './step.ts';

/** An error as a provider of the wire writes it into the body of an error status. */
export function errorBody(wire: WireName, status: number, { message, code }: FakeError): string {
  switch (wire) {
    case 'openai-chat':
    case 'openai-responses':
      return JSON.stringify({ error: { message, type: 'invalid_request_error', param: null, code } });
    case 'anthropic-messages':
      return JSON.stringify({ type: 'error', error: { type: code, message }, request_id: 'req_fake' });
    case 'gemini':
      return JSON.stringify({ error: { code: status, message, status: code } });
  }
}

/** How a refused key is told: not with 401 everywhere. */
export function refusedKey(wire: WireName): { readonly status: number; readonly body: string } {
  if (wire === 'gemini') {
    const details = [{ '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason: 'API_KEY_INVALID' }];
    const error = { code: 400, message: 'API key not valid.', status: 'INVALID_ARGUMENT', details };
    return { status: 400, body: JSON.stringify({ error }) };
  }
  const code = wire === 'anthropic-messages' ? 'authentication_error' : 'invalid_api_key';
  return { status: 401, body: errorBody(wire, 401, { message: 'This key is not known here.', code }) };
}

export function page(status: number): string {
  return `<!doctype html><html><head><title>${String(status)} from a gateway</title></head><body>Not an API.</body></html>`;
}
