import type { ManualClock } from './manual-clock.ts';

export interface Driven {
  readonly clock: Pick<ManualClock, 'advanceToNext'>;
  /** Nothing will happen before time passes. */
  readonly isAtRest: () => boolean;
}

/** More steps of time than any turn takes. */
const mostSteps = 5_000;

/** Lets time pass from one timer to the next, whenever nothing else happens, until `work` is over. */
export async function driveClock<Result>(work: Promise<Result>, { clock, isAtRest }: Driven): Promise<Result> {
  let hasEnded = false;
  const end = () => (hasEnded = true);
  const isOver = () => hasEnded;
  void work.then(end, end);
  for (let stepCount = 0; !isOver() && stepCount < mostSteps;) {
    await eventLoopTurns();
    if (isOver() || !isAtRest()) continue;
    clock.advanceToNext();
    stepCount += 1;
  }
  if (!isOver()) throw new Error(`The work is not over after ${String(mostSteps)} timers.`);
  return work;
}

/** What was begun and needs no time has gone as far as it goes by then. */
async function eventLoopTurns(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
