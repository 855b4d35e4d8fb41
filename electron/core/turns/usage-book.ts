import type { UsageRecord } from '../../../shared/model/usage.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { UsageStore } from '../ports/stores.ts';

const retryMs = 2_000;

/** Writes usage so that none is lost: what the disk refuses is kept and tried again. */
export interface UsageBook {
  /** Notes what an attempt is sure to cost before it goes out. */
  readonly begin: (provisional: UsageRecord) => void;
  readonly record: (record: UsageRecord) => void;
  /** Tries once more; answers how many records the disk would not take. */
  readonly saveNow: () => number;
}

export interface UsageBookPorts {
  readonly store: Pick<UsageStore, 'begin' | 'record'>;
  readonly clock: Clock;
  readonly log: Log;
}

export function createUsageBook({ store, clock, log }: UsageBookPorts): UsageBook {
  let unwritten: readonly UsageRecord[] = [];
  let stopTimer: (() => void) | undefined;

  const save = () => {
    stopTimer?.();
    stopTimer = undefined;
    if (unwritten.length === 0) return;
    try {
      store.record(unwritten);
      unwritten = [];
    } catch (error) {
      log.error('usage-refused', { count: unwritten.length, error });
      stopTimer = clock.after(retryMs, save);
    }
  };

  return {
    begin: (provisional) => {
      try {
        store.begin(provisional);
      } catch (error) {
        // The record that follows says the same; only a crash in between would lose it.
        log.warn('usage-not-begun', { turnId: provisional.turnId, error });
      }
    },
    record: (record) => {
      unwritten = [...unwritten, record];
      save();
    },
    saveNow: () => {
      save();
      stopTimer?.();
      return unwritten.length;
    },
  };
}
