import { isErrorEvent, streamError, unreadableEvent } from '../event-faults.ts';
import type { WireEvent } from '../wire-adapter.ts';
import { AnswerEvent, AnyEvent, isKnownType } from './answer-schema.ts';

/** The event as this wire defines it; undefined for pings and kinds that came later. Throws `WireError` for errors. */
export function parseEvent({ event, data }: WireEvent): AnswerEvent | undefined {
  if (data === undefined) return undefined;
  if (event === 'error' || isErrorEvent(data)) throw streamError(data);
  const any = AnyEvent.safeParse(data);
  if (any.success && !isKnownType(any.data.type)) return undefined;
  const parsed = AnswerEvent.safeParse(data);
  if (!parsed.success) throw unreadableEvent(data);
  return parsed.data;
}
