import type { Clock } from '../ports/clock.ts';
import type { Random } from '../ports/random.ts';
import type { Stores } from '../ports/stores.ts';
import type { EventHub } from './event-hub.ts';

/** What most verb groups need. */
export interface ApiPorts {
  readonly stores: Stores;
  readonly clock: Clock;
  readonly random: Random;
  readonly announce: EventHub['announce'];
}
