import { WireError } from './wire-fault.ts';

const EXCERPT_CHARACTERS = 500;

/** Whether an event's JSON is an error: typed as one, or with an `error` that says something. */
export function isErrorEvent(data: unknown): boolean {
  if (typeof data !== 'object' || data === null) return false;
  const isTyped = 'type' in data && data.type === 'error';
  return isTyped || ('error' in data && data.error !== null && data.error !== undefined);
}

export function streamError(error: unknown): WireError {
  return new WireError({ source: 'stream', error });
}

/** An event with content that its wire does not define. */
export function unreadableEvent(data: unknown): WireError {
  const excerpt = JSON.stringify(data).slice(0, EXCERPT_CHARACTERS);
  return new WireError({ source: 'unreadable', detail: 'An event of the answer is not what this wire says.', excerpt });
}
