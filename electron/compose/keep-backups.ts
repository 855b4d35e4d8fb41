import type { Clock } from '../core/ports/clock.ts';
import type { Log } from '../core/ports/log.ts';

const soonAfterStartMs = 30_000;
const betweenLooksMs = 3_600_000;

interface BackupPorts {
  readonly clock: Clock;
  readonly log: Log;
  /** Makes the backup of the day where one is due. */
  readonly backUp: (signal?: AbortSignal) => Promise<unknown>;
}

/** Looks every hour whether the backup of the day is due, until the returned function is called. */
export function keepBackups({ clock, log, backUp }: BackupPorts): () => void {
  const stopping = new AbortController();
  const look = () => {
    backUp(stopping.signal).catch((error: unknown) => log.warn('backup-failed', { error }));
    stopTimer = clock.after(betweenLooksMs, look);
  };
  let stopTimer = clock.after(soonAfterStartMs, look);
  return () => {
    stopTimer();
    stopping.abort();
  };
}
