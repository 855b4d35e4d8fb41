import type { EventName, EventPayload } from '../../../shared/contract/events.ts';

/** Tells every window what happened. */
export type Announce = <Name extends EventName>(name: Name, payload: EventPayload<Name>) => void;
