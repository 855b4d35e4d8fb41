import { nextShare } from '../core/search/next-share.ts';
import type { EventHub } from '../core/api/event-hub.ts';
import type { Clock } from '../core/ports/clock.ts';
import type { Log } from '../core/ports/log.ts';
import type { SearchStore } from '../core/ports/search-store.ts';

/** The window comes first. */
const soonAfterStartMs = 1_000;
const betweenStepsMs = 12;

export interface SearchablePorts {
  readonly clock: Clock;
  readonly log: Log;
  readonly search: Pick<SearchStore, 'indexSome'>;
  readonly on: EventHub['on'];
}

/** Takes what was said into the index of the search, a little at a time, until the returned function is called. */
export function keepSearchable({ clock, log, search, on }: SearchablePorts): () => void {
  let share = 1;
  let stopTimer: (() => void) | undefined;
  const step = () => {
    stopTimer = undefined;
    try {
      const from = clock.monotonic();
      const isMore = search.indexSome(share);
      share = nextShare(share, clock.monotonic() - from);
      if (isMore) wake();
    } catch (error) {
      log.warn('search-not-indexed', { error });
    }
  };
  const wake = (delayMs = betweenStepsMs) => (stopTimer ??= clock.after(delayMs, step));
  const stops = [
    on('turn-started', () => wake()),
    on('turn-ended', () => wake()),
    on('conversation-changed', () => wake()),
    on('imports-changed', () => wake()),
  ];
  wake(soonAfterStartMs);
  return () => {
    stopTimer?.();
    for (const stop of stops) stop();
  };
}
