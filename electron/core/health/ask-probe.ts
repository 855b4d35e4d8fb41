import type { ProviderId } from '../../../shared/model/ids.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { ProbeResult } from './provider-state.ts';

/** A call that costs nothing, such as the list of models; undefined where it says nothing about the provider. */
export type Probe = (id: ProviderId, signal: AbortSignal) => Promise<ProbeResult | undefined>;

export interface ProbePorts {
  readonly clock: Clock;
  readonly log: Log;
  readonly probe: Probe;
}

const deadlineMs = 10_000;

/** Resolves within 10 s, whatever the probe does: undefined where it was called off, or broke without an answer. */
export async function askProbe(
  { clock, log, probe }: ProbePorts,
  id: ProviderId,
  signal: AbortSignal,
): Promise<ProbeResult | undefined> {
  if (signal.aborted) return undefined;
  const controller = new AbortController();
  const { promise, resolve } = Promise.withResolvers<ProbeResult | undefined>();
  const callOff = () => resolve(undefined);
  const stopDeadline = clock.after(deadlineMs, () => resolve('unreachable'));
  signal.addEventListener('abort', callOff, { once: true });
  const ask = async () => probe(id, controller.signal);
  ask().then(resolve, (error: unknown) => {
    if (!controller.signal.aborted) log.error('probe-broke', { providerId: id, error });
    resolve(undefined);
  });
  try {
    return await promise;
  } finally {
    stopDeadline();
    signal.removeEventListener('abort', callOff);
    controller.abort();
  }
}
