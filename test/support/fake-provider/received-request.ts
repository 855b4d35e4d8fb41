import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Asked, type Route, route } from './route.ts';

/** How an exchange ended: read to the end, left by the client before that, or broken by a scripted fault. */
export type Outcome = 'answered' | 'client-left' | 'broken';

export interface ReceivedRequest {
  /** Counted from 0 since the start or the last `forget`. */
  readonly index: number;
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** Credentials are masked: only their length is kept. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly route: Route;
  readonly outcome: Promise<Outcome>;
}

export async function readAsked(incoming: IncomingMessage): Promise<Asked> {
  const pieces: Buffer[] = [];
  for await (const piece of incoming) if (Buffer.isBuffer(piece)) pieces.push(piece);
  const { pathname, searchParams } = new URL(incoming.url ?? '/', 'http://fake');
  return {
    method: incoming.method ?? 'GET',
    path: pathname,
    query: searchParams,
    headers: Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)])),
    body: parseBody(Buffer.concat(pieces).toString('utf8')),
  };
}

export function toReceived(asked: Asked, index: number, outcome: Promise<Outcome>): ReceivedRequest {
  const { method, path, query, headers, body } = asked;
  return {
    index,
    method,
    path,
    query: mask(Object.fromEntries(query)),
    headers: mask(headers),
    body,
    route: route(asked),
    outcome,
  };
}

/** The key as the client sent it, by whichever header. */
export function keyOf({ headers }: Asked): string | undefined {
  return headers['x-api-key'] ?? headers['x-goog-api-key'] ?? headers['authorization']?.replace(/^Bearer /, '');
}

/** `isBroken` tells whether the server itself ended the exchange. */
export function watchOutcome(response: ServerResponse, isBroken: () => boolean): Promise<Outcome> {
  return new Promise((ended) => {
    response.once('close', () => {
      if (isBroken()) ended('broken');
      else ended(response.writableFinished ? 'answered' : 'client-left');
    });
  });
}

/** A body that is not JSON stays text. */
function parseBody(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}

function mask(fields: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, isSecret(name) ? `***${String(value.length)}` : value]),
  );
}

function isSecret(name: string): boolean {
  return /^(authorization|cookie|key)$|api-key|token$/.test(name);
}
