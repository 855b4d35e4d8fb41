import type { ProviderId } from '../../../shared/model/ids.ts';
import { askProbe, type ProbePorts } from './ask-probe.ts';
import { planProbes, type ProbeTarget } from './plan-probes.ts';
import type { ProbeResult } from './provider-state.ts';

/** Asks providers in turn how they are: one after the other, at most two at a time. */
export interface ProbeRounds {
  /** Begins asking; the returned function ends it, together with the probes under way. */
  readonly start: () => () => void;
  /** While the machine sleeps nobody is asked; afterwards everybody is. */
  readonly setSuspended: (isSuspended: boolean) => void;
  /** Something has changed about who is to be asked when. */
  readonly replan: () => void;
  /** Asks one provider at once; resolves when that is done, rejects when `signal` fires. */
  readonly askNow: (id: ProviderId, signal: AbortSignal) => Promise<void>;
}

export interface ProbeRoundsPorts extends ProbePorts {
  readonly targets: () => readonly Omit<ProbeTarget, 'lastStartedAt'>[];
  readonly onResult: (id: ProviderId, result: ProbeResult) => void;
  /** Before each plan. */
  readonly onLook: () => void;
}

/** Between the starts of two probes, so that they do not come in a burst. */
const spacingMs = 500;
/** The program has better to do when it starts, and after a sleep the network comes back a little later. */
const settleMs = 5_000;

interface RunningProbe {
  readonly controller: AbortController;
  readonly done: Promise<void>;
}

export function createProbeRounds(ports: ProbeRoundsPorts): ProbeRounds {
  const { clock } = ports;
  const running = new Map<ProviderId, RunningProbe>();
  const lastStartedAt = new Map<ProviderId, number>();
  let isStarted = false;
  let isSuspended = false;
  let stopTimer: (() => void) | undefined;

  const schedule = (delayMs: number) => {
    stopTimer?.();
    stopTimer = isStarted && !isSuspended ? clock.after(delayMs, look) : undefined;
  };
  const look = () => {
    ports.onLook();
    const targets = ports.targets().map((target) => withLastStart(target, lastStartedAt.get(target.id)));
    const plan = planProbes(targets, new Set(running.keys()), clock.monotonic());
    if (plan.type === 'start') void begin(plan.id).done;
    if (plan.type !== 'full') schedule(plan.type === 'start' ? spacingMs : plan.delayMs);
  };
  const begin = (id: ProviderId): RunningProbe => {
    const controller = new AbortController();
    lastStartedAt.set(id, clock.monotonic());
    const done = askProbe(ports, id, controller.signal).then((result) => {
      running.delete(id);
      schedule(spacingMs);
      if (result) ports.onResult(id, result);
    });
    const probe = { controller, done };
    running.set(id, probe);
    return probe;
  };
  const callOff = () => {
    for (const { controller } of running.values()) controller.abort();
  };

  return {
    start: () => {
      isStarted = true;
      schedule(settleMs);
      return () => {
        isStarted = false;
        stopTimer?.();
        callOff();
      };
    },
    setSuspended: (suspended) => {
      isSuspended = suspended;
      if (suspended) callOff();
      else lastStartedAt.clear();
      schedule(settleMs);
    },
    replan: () => schedule(spacingMs),
    askNow: async (id, signal) => {
      signal.throwIfAborted();
      const { done } = running.get(id) ?? begin(id);
      await untilFired(done, signal);
    },
  };
}

function withLastStart(target: Omit<ProbeTarget, 'lastStartedAt'>, lastStartedAt: number | undefined): ProbeTarget {
  return lastStartedAt === undefined ? target : { ...target, lastStartedAt };
}

async function untilFired(done: Promise<void>, signal: AbortSignal): Promise<void> {
  const { promise, reject } = Promise.withResolvers<never>();
  const stopWaiting = () => reject(signal.reason);
  signal.addEventListener('abort', stopWaiting, { once: true });
  await Promise.race([done, promise]).finally(() => signal.removeEventListener('abort', stopWaiting));
}
