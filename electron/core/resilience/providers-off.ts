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

const Off = z.strictObject({ until: EpochMs });

export function createProvidersOff({
  clock,
  states,
}: {
  readonly clock: Clock;
  readonly states: StateStore;
}): ProvidersOff {
  const kept = keepStates({ store: states, kind: 'off', parse: (stored) => Off.safeParse(stored).data });
  return {
    turnOff: (id, until) => kept.write(id, { until }),
    turnOn: (id) => kept.write(id, undefined),
    until: () => {
      const now = clock.now();
      for (const [id, { until }] of kept.all()) if (until <= now) kept.write(id, undefined);
      return new Map([...kept.all()].map(([id, { until }]) => [id, until]));
    },
  };
}
