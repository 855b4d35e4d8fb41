import type { CoreApi } from '../../../shared/contract/core-api.ts';
import { createEventListeners } from '../../../shared/transport/event-listeners.ts';
import type { Announce } from '../ports/announce.ts';

/** Tells listeners what happened, in the order it happened. */
export interface EventHub {
  readonly announce: Announce;
  readonly on: CoreApi['on'];
}

export function createEventHub(): EventHub {
  const { on, tell } = createEventListeners();
  return { announce: tell, on };
}
