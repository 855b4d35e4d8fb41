import type { Failure } from '../../../shared/model/failure.ts';
import type { FinishReason } from '../../../shared/model/message.ts';
import type { TokenUsage } from '../../../shared/model/usage.ts';
import type { Clock } from '../ports/clock.ts';
import { createDeadlines, type DeadlineLimits, type Deadlines, type Expiry } from '../resilience/deadlines.ts';
import type { WireChunk, WireStream } from '../wire/wire-adapter.ts';
import { WireError } from '../wire/wire-fault.ts';
import { createHalfJoiner } from './join-halves.ts';
import type { ShownChunk } from './shown-chunk.ts';

/** Told once, when the headers of the answer are here. */
export type OnOpened = (answer: Pick<WireStream, 'headers'>) => void;

/** One call to one model with one key. */
export interface AttemptCall {
  /** Opens the answer; throws what `toFailure` understands. */
  readonly open: (signal: AbortSignal, onOpened: OnOpened) => AsyncIterable<WireChunk>;
  readonly limits: DeadlineLimits;
  /** Fires when the person stops the answer. */
  readonly signal: AbortSignal;
  readonly toFailure: (error: unknown) => Failure;
  readonly toExpiryFailure: (expiry: Expiry) => Failure;
  readonly onChunk: (chunk: ShownChunk) => void;
}

interface Measured {
  readonly usage?: TokenUsage;
  readonly firstTokenMs?: number;
  /** How long it thought, as far as it showed that; times between thoughts are left out. */
  readonly reasoningMs?: number;
  readonly totalMs: number;
  /** false where nothing went out, so that nothing can have been charged. */
  readonly isSent?: false;
}

/** `hasShown`: something of the answer has been seen, so neither retry nor fallback may replace it silently. */
export type AttemptResult = Measured &
  (
    | { readonly outcome: 'complete'; readonly finishReason: FinishReason }
    | { readonly outcome: 'stopped' }
    | {
        readonly outcome: 'failed';
        readonly failure: Failure;
        readonly hasShown: boolean;
        /** We gave it up, not the provider: it may go on there, and is charged for. */
        readonly isExpired?: true;
      }
  );

export interface RunningAttempt {
  readonly result: Promise<AttemptResult>;
  /** Ends it from outside, as when the computer slept: the connection is dead although nobody has said so. */
  readonly expire: (how: Expiry) => void;
}

export function startAttempt(clock: Clock, call: AttemptCall): RunningAttempt {
  const deadlines = createDeadlines(clock, call.limits, call.signal);
  return { result: run(clock, call, deadlines), expire: deadlines.expire };
}

async function run(clock: Clock, call: AttemptCall, deadlines: Deadlines): Promise<AttemptResult> {
  const progress = createProgress(clock, (chunk) => {
    deadlines.commit();
    call.onChunk(chunk);
  });
  try {
    for await (const chunk of call.open(deadlines.signal, deadlines.opened)) {
      if (deadlines.signal.aborted) break;
      deadlines.progress();
      progress.take(chunk);
    }
    return ended(progress.end(), call, deadlines);
  } catch (error) {
    return ended({ ...progress.end(), error }, call, deadlines);
  } finally {
    deadlines.stop();
  }
}

interface ProgressState extends Measured {
  readonly finishReason?: FinishReason;
  readonly hasText: boolean;
  readonly error?: unknown;
}

function createProgress(clock: Clock, show: (chunk: ShownChunk) => void) {
  const startedAt = clock.monotonic();
  const elapsedMs = () => Math.round(clock.monotonic() - startedAt);
  const joiner = createHalfJoiner(show);
  let state: Omit<ProgressState, 'totalMs'> = { hasText: false };
  let thinkingSinceMs: number | undefined;

  const think = (isThinking: boolean) => {
    if (isThinking) thinkingSinceMs ??= elapsedMs();
    if (isThinking || thinkingSinceMs === undefined) return;
    state = { ...state, reasoningMs: (state.reasoningMs ?? 0) + elapsedMs() - thinkingSinceMs };
    thinkingSinceMs = undefined;
  };

  const take = (chunk: WireChunk) => {
    if (chunk.type === 'usage') state = { ...state, usage: chunk.usage };
    else if (chunk.type === 'finished') state = { ...state, finishReason: chunk.reason };
    else if (!isEmptyDelta(chunk)) {
      if (state.firstTokenMs === undefined) state = { ...state, firstTokenMs: elapsedMs() };
      if (chunk.type === 'text-delta' && !state.hasText) state = { ...state, hasText: true };
      think(chunk.type === 'reasoning-delta');
      joiner.take(chunk);
    }
  };
  const end = (): ProgressState => {
    think(false);
    joiner.flush();
    return { ...state, totalMs: elapsedMs() };
  };
  return { take, end };
}

function isEmptyDelta(chunk: ShownChunk): boolean {
  return (chunk.type === 'text-delta' || chunk.type === 'reasoning-delta') && chunk.text === '';
}

function ended(state: ProgressState, call: AttemptCall, deadlines: Deadlines): AttemptResult {
  const { finishReason, hasText, error, ...measured } = state;
  const hasShown = measured.firstTokenMs !== undefined;
  const failed = (failure: Failure) => ({ ...measured, outcome: 'failed' as const, failure, hasShown });
  const expiry = deadlines.expired();
  if (expiry) return { ...failed(call.toExpiryFailure(expiry)), isExpired: true };
  if (call.signal.aborted) return { ...measured, outcome: 'stopped' };
  if (error !== undefined) return failed(call.toFailure(error));
  if (!finishReason) return failed(call.toFailure(new WireError({ source: 'cut-off' })));
  if (finishReason === 'content_filter' && !hasText) return failed(call.toFailure(withheld()));
  return { ...measured, outcome: 'complete', finishReason };
}

/** The provider withheld the whole answer: an answer by its status, an error to the person. */
function withheld(): WireError {
  return new WireError({ source: 'stream', error: { code: 'content_filter', message: 'The answer was withheld.' } });
}
