import type { Failure } from '../../../shared/model/failure.ts';
import type { KeyId } from '../../../shared/model/ids.ts';
import type { Clock } from '../ports/clock.ts';
import type { Random } from '../ports/random.ts';
import { wait } from '../ports/wait.ts';
import { nextStep } from '../resilience/next-step.ts';
import type { WireChunk } from '../wire/wire-adapter.ts';
import { type AttemptCall, type AttemptResult, type RunningAttempt, startAttempt } from './attempt.ts';

/** A key that can be tried; its secret is read only for the request that needs it. */
export interface UsableKey {
  readonly id: KeyId;
  readonly label: string;
  readonly secret: () => Promise<string | undefined>;
}

export interface AttemptReport {
  readonly index: number;
  readonly key?: UsableKey;
  readonly result: AttemptResult;
  readonly willRetry: boolean;
}

export interface KeyedCall extends Omit<AttemptCall, 'open' | 'toFailure'> {
  /** In the order they are to be tried; undefined stands for a server that needs none. */
  readonly keys: readonly (UsableKey | undefined)[];
  readonly isLocal: boolean;
  readonly open: (signal: AbortSignal, secret: string | undefined) => AsyncIterable<WireChunk>;
  readonly toFailure: (error: unknown, secret: string | undefined) => Failure;
  readonly onAttempt: (report: AttemptReport) => void;
  /** Told of the attempt under way, so that it can be ended from outside. */
  readonly onRunning: (attempt: RunningAttempt) => void;
}

export interface KeyedPorts {
  readonly clock: Clock;
  readonly random: Random;
}

/** Asks one model, with each key in turn and with retries, until something was shown or nothing is left to try. */
export async function answerWithKeys(ports: KeyedPorts, call: KeyedCall): Promise<AttemptResult> {
  let keyIndex = 0;
  let retryCount = 0;
  for (let index = 0; ; index += 1) {
    const key = call.keys[keyIndex];
    const result = await attemptWithKey(ports, call, key);
    const step = stepAfter(result, { call, keyIndex, retryCount, chance: ports.random.unit() });
    const willRetry = step.type !== 'give-up' && !call.signal.aborted;
    call.onAttempt({ index, ...(key && { key }), result, willRetry });
    if (!willRetry) return result;
    if (step.type === 'retry') {
      retryCount += 1;
      const isStopped = await waitUnlessStopped(ports.clock, step.delayMs, call.signal);
      if (isStopped) return { outcome: 'stopped', totalMs: result.totalMs };
    } else {
      keyIndex += 1;
      retryCount = 0;
    }
  }
}

async function waitUnlessStopped(clock: Clock, delayMs: number, signal: AbortSignal): Promise<boolean> {
  await wait(clock, delayMs, signal);
  return signal.aborted;
}

async function attemptWithKey(ports: KeyedPorts, call: KeyedCall, key: UsableKey | undefined): Promise<AttemptResult> {
  const secret = await key?.secret();
  const attempt = startAttempt(ports.clock, {
    ...call,
    open: (signal) => call.open(signal, secret),
    toFailure: (error) => call.toFailure(error, secret),
  });
  call.onRunning(attempt);
  return attempt.result;
}

interface Position {
  readonly call: KeyedCall;
  readonly keyIndex: number;
  readonly retryCount: number;
  readonly chance: number;
}

function stepAfter(result: AttemptResult, at: Position): ReturnType<typeof nextStep> {
  if (result.outcome !== 'failed' || result.hasShown) return { type: 'give-up' };
  const { failure } = result;
  const hasNextKey = at.keyIndex + 1 < at.call.keys.length;
  return nextStep({ failure, retryCount: at.retryCount, hasNextKey, isLocal: at.call.isLocal }, at.chance);
}
