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
  /** A change of what is saved as it is typed: of those of a minute that follow each other one entry is kept, as the last says it. */
  readonly addTyped: (event: AuditEntry['event'], subject: string, typed: TypedChange) => void;
  /** Writes what waits, now. */
  readonly flush: () => void;
}

export interface TypedChange {
  readonly summary: string;
  /** What of the subject is typed. */
  readonly field: string;
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
/** From the first of the changes on. */
const typingMs = 60_000;
/** Beyond it the oldest entries are lost while the disk refuses to take any. */
const mostWaiting = 5_000;

export function createAuditTrail({ store, clock, random, log }: AuditTrailPorts): AuditTrail {
  const waiting: AuditEntry[] = [];
  /** What is typed now, by its subject. */
  const typing = new Map<string, { readonly entry: AuditEntry; readonly field: string }>();
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

  const push = (entry: AuditEntry): void => {
    waiting.push(entry);
    if (waiting.length > mostWaiting) {
      waiting.shift();
      lostCount += 1;
    }
    if (waiting.length >= fullBatch && !isRefused) return flush();
    stopTimer ??= clock.after(writeDelayMs, flush);
  };
  const newEntry = (event: AuditEntry['event'], subject: string, summary: string): AuditEntry => ({
    id: random.id(),
    at: clock.now(),
    event,
    subject,
    summary,
  });

  return {
    add: (event, subject, summary) => {
      typing.delete(subject);
      push(newEntry(event, subject, summary));
    },
    addTyped: (event, subject, { summary, field }) => {
      for (const [known, { entry }] of typing) if (clock.now() - entry.at >= typingMs) typing.delete(known);
      const known = typing.get(subject);
      const isSame = known?.entry.event === event && known.field === field;
      const entry = isSame ? { ...known.entry, summary } : newEntry(event, subject, summary);
      typing.set(subject, { entry, field });
      push(entry);
    },
    flush,
  };
}
