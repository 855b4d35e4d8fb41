import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import { wait } from '../ports/wait.ts';
import { countSlices, nothingCounted, sliceCharacters, type CountSlice, type SliceCount } from './count-slices.ts';
import { estimateTokens } from './estimate-tokens.ts';
import { createLine } from './create-line.ts';
import { createTokenMemo } from './token-memo.ts';
import type { CountedTokens } from './tokenizer-factors.ts';
import { createWorkLimit } from './work-limit.ts';

/** Counts in tokens of o200k_base; `inputTokensFor` says what a model makes of them. */
export interface TokenCounter {
  /** Sets up the tokenizer, once. Until then, and where it cannot be, counts are estimates. Never rejects. */
  readonly load: () => Promise<void>;
  /**
   * The count of a short text or of one that was counted before. Any other is estimated, and counted in the background
   * for the next time.
   */
  readonly countNow: (text: string) => CountedTokens;
  /** The count, as soon as it is there. Rejects with the reason of `signal` when that fires. */
  readonly count: (text: string, signal: AbortSignal) => Promise<CountedTokens>;
}

const shortCharacters = 2_000;
const memoBytes = 4_000_000;
/** A slice may take 2 ms itself, so that nothing is held up for longer than 5 ms. */
const workMs = 2;
const stretchMs = 8;

export function createTokenCounter(ports: {
  readonly clock: Clock;
  readonly log: Log;
  readonly loadTokenizer: () => Promise<CountSlice>;
}): TokenCounter {
  const { clock, log, loadTokenizer } = ports;
  const memo = createTokenMemo(memoBytes);
  const limit = createWorkLimit(clock, { workMs, stretchMs });
  let loading: Promise<void> | undefined;
  let countSlice: CountSlice | undefined;

  const load = () => {
    loading ??= loadTokenizer().then(
      (loaded) => {
        countSlice = (slice) => limit.spend(() => loaded(slice));
      },
      (cause: unknown) => log.warn('tokenizer-not-loaded', { cause: messageOf(cause), next: 'tokens are estimated' }),
    );
    return loading;
  };
  /** Comes to the end of the text, or to where the time is up. */
  const countOn = (text: string, from: SliceCount): SliceCount => {
    if (!countSlice) return from;
    const progress = countSlices(text, from, { countSlice, hasTime: limit.hasTime });
    if (progress.position === text.length) memo.keep(text, progress.tokens);
    return progress;
  };
  const countInLine = createLine(async (text) => {
    await load();
    if (!countSlice) return estimated(text);
    let progress = countOn(text, nothingCounted);
    while (progress.position < text.length) {
      await wait(clock, stretchMs, new AbortController().signal);
      progress = countOn(text, progress);
    }
    return counted(text, progress.tokens);
  });

  return {
    load,
    countNow: (text) => {
      const known = memo.read(text);
      if (known !== undefined) return counted(text, known);
      if (!countSlice) return estimated(text);
      const progress = text.length < shortCharacters ? countOn(text, nothingCounted) : nothingCounted;
      if (progress.position === text.length) return counted(text, progress.tokens);
      countInLine(text).catch((cause: unknown) => {
        log.warn('tokens-not-counted', { cause: messageOf(cause), next: 'tokens are estimated' });
      });
      return estimated(text);
    },
    count: async (text, signal) => {
      signal.throwIfAborted();
      const known = memo.read(text);
      return known === undefined ? orAborted(countInLine(text), signal) : counted(text, known);
    },
  };
}

const estimateErrorPercent = 35;
/** Slices cut words in two. */
const slicingErrorPercent = 1;

function counted(text: string, tokens: number): CountedTokens {
  return { tokens, errorPercent: text.length > sliceCharacters ? slicingErrorPercent : 0 };
}

function estimated(text: string): CountedTokens {
  return { tokens: estimateTokens(text), errorPercent: estimateErrorPercent };
}

async function orAborted<Result>(result: Promise<Result>, signal: AbortSignal): Promise<Result> {
  let stopListening = () => {};
  const aborted = new Promise<undefined>((resolve) => {
    const abort = () => resolve(undefined);
    signal.addEventListener('abort', abort, { once: true });
    stopListening = () => signal.removeEventListener('abort', abort);
  });
  try {
    await Promise.race([result, aborted]);
    signal.throwIfAborted();
    return await result;
  } finally {
    stopListening();
  }
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
