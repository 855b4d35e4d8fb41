import type { HealthState } from '../../../shared/model/health.ts';
import type { ProviderId } from '../../../shared/model/ids.ts';
import { healthScore } from './health-score.ts';
import { type HealthSign, type ProviderState, startProviderState, stepProviderState } from './provider-state.ts';

export interface WatchedProvider {
  readonly id: ProviderId;
  readonly isUsable: boolean;
  readonly kind: 'cloud' | 'local' | 'custom' | 'demo';
}

/** What is known of every provider, with what routing asks for kept at hand. */
export interface ProviderStates {
  readonly read: (id: ProviderId) => ProviderState;
  readonly take: (id: ProviderId, sign: HealthSign) => void;
  /** Nobody has heard anything since: what is old stops counting. */
  readonly passTime: () => void;
  readonly forget: (id: ProviderId) => void;
  readonly known: () => readonly ProviderId[];
  readonly down: () => ReadonlySet<ProviderId>;
  readonly scores: () => ReadonlyMap<ProviderId, number>;
}

export interface ProviderStatesPorts {
  readonly now: () => number;
  readonly kindOf: (id: ProviderId) => WatchedProvider['kind'] | undefined;
  readonly onStep: (id: ProviderId, after: ProviderState, before: HealthState) => void;
}

const slowFirstTokenMs = 5_000;

export function createProviderStates({ now, kindOf, onStep }: ProviderStatesPorts): ProviderStates {
  const startedAt = now();
  const states = new Map<ProviderId, ProviderState>();
  let down: ReadonlySet<ProviderId> = new Set();
  let scores: ReadonlyMap<ProviderId, number> = new Map();

  // A local server may load its model from disk first, and takes its time: that is no illness.
  const isPatient = (id: ProviderId) => kindOf(id) === 'local';
  const start = (slowMs: number) => startProviderState(Math.min(startedAt, now()), slowMs);
  const summarize = () => {
    down = new Set([...states].filter(([, { standing }]) => standing === 'down').map(([id]) => id));
    scores = new Map([...states].map(([id, state]) => [id, healthScore(state)]));
  };
  const take = (id: ProviderId, sign: HealthSign) => {
    const before = states.get(id) ?? start(isPatient(id) ? Number.POSITIVE_INFINITY : slowFirstTokenMs);
    const after = stepProviderState(before, sign, now());
    states.set(id, after);
    summarize();
    onStep(id, after, before.standing);
  };

  return {
    read: (id) => states.get(id) ?? start(slowFirstTokenMs),
    take,
    passTime: () => {
      for (const id of states.keys()) take(id, { type: 'time-passed' });
    },
    forget: (id) => {
      states.delete(id);
      summarize();
    },
    known: () => [...states.keys()],
    down: () => down,
    scores: () => scores,
  };
}
