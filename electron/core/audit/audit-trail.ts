import type { AuditEntry } from '../../../shared/model/audit-entry.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { Random } from '../ports/random.ts';
import type { AuditStore } from '../ports/audit-store.ts';
import { isStorageError } from '../ports/try-storage.ts';

/** Who decided and changed what, when. Written in batches a moment later; never fails the one who reports. */
export interface AuditTrail {
  /** `subject` is an id and `summary` one plain sentence; neither may hold a secret. */
  readonly add: (event: AuditEntry['event'], subject: string, summary: string) => void;
  /** Writes what waits, now. */
  readonly flush: () => void;
}

export interface AuditTrailPorts {
  readonly store: AuditStore;
  readonly clock: Clock;
  readonly random: Pick<Random, 'id'>;
  readonly log: Log;
}

const writeDelayMs = 200;
const retryDelayMs = 5_000;
/** So many entries are written at once, whatever the time. */
const fullBatch = 200;
/** Beyond it the oldest entries are lost while the disk refuses to take any. */
const mostWaiting = 5_000;

export function createAuditTrail({ store, clock, random, log }: AuditTrailPorts): AuditTrail {
  const waiting: AuditEntry[] = [];
  let lostCount = 0;
  let isRefused = false;
  let stopTimer: (() => void) | undefined;

  const flush = () => {
    stopTimer?.();
    stopTimer = undefined;
    if (waiting.length === 0) return;
    try {
      store.add(waiting);
    } catch (error) {
      isRefused = isStorageError(error);
      if (isRefused) {
        log.warn('audit-waits', { waitingCount: waiting.length, lostCount, error });
        stopTimer = clock.after(retryDelayMs, flush);
        return;
      }
      // They would be refused for ever, and all that follow with them.
      log.error('audit-refused', { entries: [...waiting], error });
    }
    isRefused = false;
    lostCount = 0;
    waiting.length = 0;
  };

  return {
    add: (event, subject, summary) => {
      waiting.push({ id: random.id(), at: clock.now(), event, subject, summary });
      if (waiting.length > mostWaiting) {
        waiting.shift();
        lostCount += 1;
      }
      if (waiting.length >= fullBatch && !isRefused) return flush();
      stopTimer ??= clock.after(writeDelayMs, flush);
    },
    flush,
  };
}
