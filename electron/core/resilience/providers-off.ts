import { z } from 'zod';
import type { ProviderId } from '../../../shared/model/ids.ts';
import { EpochMs } from '../../../shared/model/quantities.ts';
import type { Clock } from '../ports/clock.ts';
import type { StateStore } from '../ports/stores.ts';
import { keepStates } from './kept-states.ts';

/** Providers that the person has turned off for a while; also over a restart. */
export interface ProvidersOff {
  readonly turnOff: (id: ProviderId, until: number) => void;
  readonly turnOn: (id: ProviderId) => void;
  /** Those that are off now, each until when. */
  readonly until: () => ReadonlyMap<ProviderId, number>;
}

const Off = z.strictObject({
  /** When it was turned off; absent where nobody has noted it. */
  since: z.exactOptional(EpochMs),
  until: EpochMs,
});
type Off = z.infer<typeof Off>;

export function createProvidersOff({
  clock,
  states,
}: {
  readonly clock: Clock;
  readonly states: StateStore;
}): ProvidersOff {
  const kept = keepStates({ store: states, kind: 'off', parse: (stored) => Off.safeParse(stored).data });
  return {
    turnOff: (id, until) => kept.write(id, { since: clock.now(), until }),
    turnOn: (id) => kept.write(id, undefined),
    until: () => {
      const now = clock.now();
      for (const [id, off] of kept.all()) if (isOver(off, now)) kept.write(id, undefined);
      return new Map([...kept.all()].map(([id, { until }]) => [id, until]));
    },
  };
}

/** What began in the future began while the clock stood ahead: nobody can tell how long it was to last. */
function isOver({ since = 0, until }: Off, now: number): boolean {
  return until <= now || now < since;
}
