import { excerptOf } from './excerpt-of.ts';
import { WireError } from './wire-fault.ts';

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
  const detail = 'An event of the answer is not what this wire says.';
  return new WireError({ source: 'unreadable', detail, excerpt: excerptOf(data) });
}
