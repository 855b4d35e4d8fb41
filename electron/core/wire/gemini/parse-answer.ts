import { isErrorEvent, streamError, unreadableEvent } from '../event-faults.ts';
import type { WireEvent } from '../wire-adapter.ts';
import { Answer } from './answer-schema.ts';

/** The event as this wire defines it; undefined for an end marker. Throws `WireError` for errors and foreign JSON. */
export function parseAnswer({ event, data }: WireEvent): Answer | undefined {
  if (data === undefined) return undefined;
  if (event === 'error' || isErrorEvent(data)) throw streamError(data);
  const parsed = Answer.safeParse(data);
  if (!parsed.success || !isOfThisWire(parsed.data)) throw unreadableEvent(data);
  return parsed.data;
}

/** All fields are optional, so any object would pass: one of them must be there. */
function isOfThisWire(answer: Answer): boolean {
  return Object.values(answer).some((value) => value !== undefined);
}
