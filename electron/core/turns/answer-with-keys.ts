import type { Failure } from '../../../shared/model/failure.ts';
import type { KeyId } from '../../../shared/model/ids.ts';
import type { Clock } from '../ports/clock.ts';
import type { Random } from '../ports/random.ts';
import { wait } from '../ports/wait.ts';
import { nextStep } from '../resilience/next-step.ts';
import type { WireChunk } from '../wire/wire-adapter.ts';
import { type AttemptCall, type AttemptResult, type OnOpened, type RunningAttempt, startAttempt } from './attempt.ts';

/** A key that can be tried; its secret is read only for the request that needs it. */
export interface UsableKey {
  readonly id: KeyId;
  readonly label: string;
  /** Rejects where it is not at hand any more. */
  readonly secret: () => Promise<string>;
}

export interface AttemptReport {
  readonly key?: UsableKey;
  readonly result: AttemptResult;
  readonly willRetry: boolean;
}

export interface OpenedWithKey {
  readonly signal: AbortSignal;
  readonly key?: UsableKey;
  readonly secret?: string;
  readonly onOpened: OnOpened;
  readonly maxOutputTokens?: number;
}

/** Leave to call now, or why there is none. Whoever was admitted is told how the attempt ended, exactly once. */
export type Admission =
  | {
      readonly type: 'admitted';
      /** Longer than this the answer cannot be paid for. */
      readonly maxOutputTokens?: number;
      readonly close: (report: AttemptReport) => void;
    }
  | { readonly type: 'refused'; readonly failure: Failure }
  | { readonly type: 'stopped' };

export interface KeyedCall extends Omit<AttemptCall, 'open' | 'toFailure' | 'limits'> {
  /** In the order they are to be tried; undefined stands for a server that needs none. */
  readonly keys: readonly (UsableKey | undefined)[];
  readonly isLocal: boolean;
  /** Read before each attempt: the chain's own deadline comes nearer. */
  readonly limits: () => AttemptCall['limits'];
  readonly open: (call: OpenedWithKey) => AsyncIterable<WireChunk>;
  readonly toFailure: (error: unknown, secret: string | undefined) => Failure;
  readonly admit: (key: UsableKey | undefined) => Promise<Admission>;
  /** Whether the model is to be left alone for a while after this failure. */
  readonly restsAfter: (failure: Failure) => boolean;
  /** Told of the attempt under way, so that it can be ended from outside. */
  readonly onRunning: (attempt: RunningAttempt) => void;
  readonly onWait: (durationMs: number, failure: Failure) => void;
}

export interface KeyedPorts {
  readonly clock: Clock;
  readonly random: Random;
}

/** Asks one model, with each key in turn and with retries, until something was shown or nothing is left to try. */
export async function answerWithKeys(ports: KeyedPorts, call: KeyedCall): Promise<AttemptResult> {
  let keyIndex = 0;
  let retryCount = 0;
  for (;;) {
    const key = call.keys[keyIndex];
    const leave = await seekLeave(call, key);
    if (leave.type === 'stopped') return { outcome: 'stopped', totalMs: 0, isSent: false };
    const result = leave.type === 'admitted' ? await attemptWithKey(ports, call, leave) : notSent(leave.failure);
    const step = stepAfter(result, { call, keyIndex, retryCount, chance: ports.random.unit() });
    const willRetry = step.type !== 'give-up' && !call.signal.aborted;
    if (leave.type === 'admitted') leave.close({ ...(key && { key }), result, willRetry });
    if (!willRetry || result.outcome !== 'failed') return result;
    if (step.type === 'retry') {
      retryCount += 1;
      call.onWait(step.delayMs, result.failure);
      const isStopped = await waitUnlessStopped(ports.clock, step.delayMs, call.signal);
      if (isStopped) return { outcome: 'stopped', totalMs: result.totalMs, isSent: false };
    } else {
      keyIndex += 1;
    }
  }
}

async function waitUnlessStopped(clock: Clock, delayMs: number, signal: AbortSignal): Promise<boolean> {
  await wait(clock, delayMs, signal);
  return signal.aborted;
}

/** Nothing went out: there was no leave to call. */
function notSent(failure: Failure): AttemptResult {
  return { outcome: 'failed', failure, hasShown: false, totalMs: 0, isSent: false };
}

type Leave = Exclude<Admission, { type: 'admitted' }> | (Extract<Admission, { type: 'admitted' }> & OpenedKey);

type OpenedKey = Pick<OpenedWithKey, 'key' | 'secret'>;

/** A key may be taken away before its turn comes: then nothing goes out with it. */
async function seekLeave(call: KeyedCall, key: UsableKey | undefined): Promise<Leave> {
  if (!key) return call.admit(undefined);
  let secret: string;
  try {
    secret = await key.secret();
  } catch (error) {
    return { type: 'refused', failure: call.toFailure(error, undefined) };
  }
  const admission = await call.admit(key);
  return admission.type === 'admitted' ? { ...admission, key, secret } : admission;
}

async function attemptWithKey(
  ports: KeyedPorts,
  call: KeyedCall,
  opened: Omit<OpenedWithKey, 'signal' | 'onOpened'>,
): Promise<AttemptResult> {
  const { key, secret, maxOutputTokens } = opened;
  const attempt = startAttempt(ports.clock, {
    ...call,
    limits: call.limits(),
    open: (signal, onOpened) =>
      call.open({
        signal,
        onOpened,
        ...(key && { key }),
        ...(secret !== undefined && { secret }),
        ...(maxOutputTokens !== undefined && { maxOutputTokens }),
      }),
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
  // Without leave to call there is nothing to repeat with the same key: the wait was longer than is waited.
  const isFinal = result.isSent === false || at.call.restsAfter(failure);
  const retryCount = isFinal ? Number.MAX_SAFE_INTEGER : at.retryCount;
  return nextStep({ failure, retryCount, hasNextKey, isLocal: at.call.isLocal }, at.chance);
}
