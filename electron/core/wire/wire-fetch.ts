import type { Fetch } from '../ports/fetch.ts';
import { WireError } from './wire-fault.ts';

const ERROR_BODY_BYTES = 64 * 1024;

/**
 * The fetch that wires and SDKs are given: anything but a 2xx answer becomes a `WireError` that keeps the raw body.
 * Aborts stay what they are.
 */
export function wireFetch(fetch: Fetch): Fetch {
  return async (input, init) => {
    const response = await fetch(input, init).catch((error: unknown) => {
      throw init?.signal?.aborted ? error : networkError(error, hostOf(input));
    });
    if (response.ok) return response;
    const body = await readErrorBody(response);
    init?.signal?.throwIfAborted();
    throw new WireError({ source: 'http', status: response.status, headers: response.headers, body });
  };
}

/** What really happened under the errors that an SDK wraps around it: a `WireError`, an abort, or the error itself. */
export function unwrapWireError(error: unknown): unknown {
  const cause = causesOf(error).find((candidate) => candidate instanceof WireError || isAbort(candidate));
  return cause ?? error;
}

/** A rejected fetch or a broken body as a fault; aborts and `WireError`s pass as they are. */
export function networkError(error: unknown, host: string): unknown {
  const known = unwrapWireError(error);
  if (known instanceof WireError || isAbort(known)) return known;
  const causes = causesOf(error);
  const code = causes.map(systemCode).findLast((candidate) => candidate !== undefined);
  const detail = causes.map(messageOf).findLast((message) => message !== '') ?? 'no reason given';
  return new WireError({ source: 'network', detail, host, ...(code !== undefined && { code }) }, { cause: error });
}

/** Host and port of an address, or nothing where it has none. */
export function hostOf(input: string | URL | Request): string {
  const url = input instanceof Request ? input.url : String(input);
  return URL.canParse(url) ? new URL(url).host : '';
}

async function readErrorBody(response: Response): Promise<string> {
  const reader: ReadableStreamDefaultReader<Uint8Array> | undefined = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  let byteCount = 0;
  try {
    while (byteCount < ERROR_BODY_BYTES) {
      const { done, value } = await reader.read();
      if (done) break;
      const kept = value.subarray(0, ERROR_BODY_BYTES - byteCount);
      byteCount += kept.length;
      text += decoder.decode(kept, { stream: true });
    }
  } catch {
    // The status says more than how its explanation broke off: what arrived of it is kept.
  }
  // Nobody waits for the rest of the body, so how letting go of it ends does not matter.
  reader.cancel().catch(() => undefined);
  return text;
}

function causesOf(error: unknown): readonly unknown[] {
  const causes: unknown[] = [];
  let current = error;
  while (current instanceof Error && !causes.includes(current)) {
    causes.push(current);
    current = current instanceof AggregateError ? (current.cause ?? current.errors[0]) : current.cause;
  }
  return causes.length === 0 ? [error] : causes;
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}

function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
