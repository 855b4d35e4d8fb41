import type { HealthReport } from '../../../shared/model/health.ts';
import type { Clock } from '../ports/clock.ts';
import { wait } from '../ports/wait.ts';

export interface WatchPorts {
  readonly clock: Clock;
  /** Calls whenever something may have changed, until the returned function is called. */
  readonly listen: (onChange: () => void) => () => void;
  readonly read: () => HealthReport;
}

const betweenReportsMs = 1_000;

/** The report now and after each change, at most once a second, until `signal` fires or the reader leaves. */
export async function* watchHealth(
  { clock, listen, read }: WatchPorts,
  signal: AbortSignal,
): AsyncGenerator<HealthReport> {
  let change = Promise.withResolvers<void>();
  const stop = listen(() => change.resolve());
  const leave = () => change.resolve();
  signal.addEventListener('abort', leave, { once: true });
  try {
    while (!signal.aborted) {
      change = Promise.withResolvers<void>();
      yield read();
      await change.promise;
      await wait(clock, betweenReportsMs, signal);
    }
  } finally {
    signal.removeEventListener('abort', leave);
    stop();
  }
}
