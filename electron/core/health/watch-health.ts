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
): AsyncGenerator<HealthReport, undefined> {
  let change = Promise.withResolvers<undefined>();
  const stop = listen(() => change.resolve(undefined));
  const leave = () => change.resolve(undefined);
  signal.addEventListener('abort', leave, { once: true });
  try {
    while (!signal.aborted) {
      change = Promise.withResolvers<undefined>();
      yield read();
      await change.promise;
      await wait(clock, betweenReportsMs, signal);
    }
  } finally {
    signal.removeEventListener('abort', leave);
    stop();
  }
  return undefined;
}
