import type { Announce } from '../ports/announce.ts';
import type { Clock } from '../ports/clock.ts';
import type { Random } from '../ports/random.ts';
import type { Stores } from '../ports/stores.ts';

/** What most verb groups need. */
export interface ApiPorts {
  readonly stores: Stores;
  readonly clock: Clock;
  readonly random: Random;
  readonly announce: Announce;
}
