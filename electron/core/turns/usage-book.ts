import type { UsageRecord } from '../../../shared/model/usage.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { UsageStore } from '../ports/stores.ts';

const batchMs = 50;
const retryMs = 2_000;

/** Writes usage so that none is lost: what the disk refuses is kept and tried again. */
export interface UsageBook {
  /** Notes what an attempt is sure to cost before it goes out. */
  readonly begin: (provisional: UsageRecord) => void;
  readonly record: (record: UsageRecord) => void;
  /** Together with others a moment later. For what can be put together again after a crash. */
  readonly recordSoon: (record: UsageRecord) => void;
  /** Tries once more; answers how many records the disk would not take. */
  readonly saveNow: () => number;
  /** The store for everybody who reads: what waits is written before. */
  readonly store: UsageStore;
}

export interface UsageBookPorts {
  readonly store: UsageStore;
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
    recordSoon: (record) => {
      unwritten = [...unwritten, record];
      stopTimer ??= clock.after(batchMs, save);
    },
    saveNow: () => {
      save();
      stopTimer?.();
      return unwritten.length;
    },
    store: readingAfter(save, store),
  };
}

function readingAfter(save: () => void, store: UsageStore): UsageStore {
  const after =
    <Inputs extends readonly unknown[], Result>(read: (...inputs: Inputs) => Result) =>
    (...inputs: Inputs): Result => {
      save();
      return read(...inputs);
    };
  return {
    ...store,
    listRunning: after(store.listRunning),
    spent: after(store.spent),
    medianOutputTokens: after(store.medianOutputTokens),
    totals: after(store.totals),
    sums: after(store.sums),
    ofConversation: after(store.ofConversation),
    detailsOfConversation: after(store.detailsOfConversation),
  };
}
