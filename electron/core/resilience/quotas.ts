import type { KeyId } from '../../../shared/model/ids.ts';
import type { KeyQuota } from '../../../shared/model/key.ts';
import type { Clock } from '../ports/clock.ts';
import { createLateWriter } from '../ports/late-writer.ts';
import type { StateStore } from '../ports/stores.ts';
import { keepStates } from './kept-states.ts';
import {
  quotaLeft,
  QuotaState,
  type QuotaThreshold,
  type QuotaUse,
  stepQuota,
  thresholdsPassed,
  usedOn,
} from './quota.ts';

/** What only counts in case it is limited later may be a little behind on disk. */
const unlimitedDelayMs = 1_000;

export interface QuotaPorts {
  readonly clock: Clock;
  readonly states: StateStore;
  /** When the local day of now began, in epoch milliseconds. */
  readonly dayStartsAt: () => number;
}

/** What each key was used for today; starts at nothing again at local midnight. */
export interface Quotas {
  /** Adds to what was used, in one write that waits a moment where there is no quota; answers the thresholds in percent that this passed. */
  readonly spend: (id: KeyId, quota: KeyQuota | undefined, used: QuotaUse) => readonly QuotaThreshold[];
  readonly used: (id: KeyId) => QuotaUse;
  /** From 0 to 1; 1 where there is no quota. */
  readonly left: (id: KeyId, quota: KeyQuota | undefined) => number;
  readonly isOut: (id: KeyId, quota: KeyQuota | undefined) => boolean;
  readonly forget: (id: KeyId) => void;
  /** Writes what waits. */
  readonly flush: () => void;
}

export function createQuotas({ clock, states, dayStartsAt }: QuotaPorts): Quotas {
  const kept = keepStates({ store: states, kind: 'quota', parse: (stored) => QuotaState.safeParse(stored).data });
  const late = createLateWriter<KeyId>(clock, unlimitedDelayMs, kept.store);
  const used = (id: KeyId) => usedOn(kept.read(id), dayStartsAt());
  const left = (id: KeyId, quota: KeyQuota | undefined) => (quota ? quotaLeft(quota, used(id)) : 1);

  return {
    spend: (id, quota, spent) => {
      if (spent.requests <= 0 && spent.tokens <= 0 && spent.characters <= 0) return [];
      const before = used(id);
      const after = stepQuota(kept.read(id), spent, dayStartsAt());
      if (!quota) {
        kept.hold(id, after);
        late.changed(id);
        return [];
      }
      kept.write(id, after);
      return thresholdsPassed(quota, before, after.used);
    },
    used,
    left,
    isOut: (id, quota) => left(id, quota) === 0,
    forget: (id) => kept.write(id, undefined),
    flush: late.flush,
  };
}
