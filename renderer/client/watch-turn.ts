import type { CoreApi } from '../../shared/contract/core-api.ts';
import { foldChunks } from '../../shared/model/fold-chunks.ts';
import type { TurnId } from '../../shared/model/ids.ts';
import type { Message } from '../../shared/model/message.ts';
import type { TurnChunk } from '../../shared/model/turn-chunk.ts';
import type { WindowClock } from '../lib/window-clock.ts';
import { isDisconnected } from './describe-error.ts';

export interface WatchedTurn {
  readonly core: CoreApi;
  readonly clock: WindowClock;
  readonly turnId: TurnId;
  /** The answer as it stands on screen. */
  readonly answer: Message;
  /** Hears the grown answer: between paints, so that a key pressed meanwhile is shown first, and no more often than a reader can follow. */
  readonly onAnswer: (answer: Message) => void;
  /** The turn is over, or the core no longer knows it: what it saved is the truth. */
  readonly onOver: (outcome: { readonly error?: unknown }) => void;
}

export interface TurnWatch {
  /** Watches on from the last chunk after the connection came back. */
  readonly resume: () => void;
  readonly stop: () => void;
}

const appendEveryMs = 50;

/** Follows one answer from its first chunk until it ends. */
export function watchTurn({ core, clock, turnId, answer, onAnswer, onOver }: WatchedTurn): TurnWatch {
  let folded = unanswered(answer);
  let waiting: readonly TurnChunk[] = [];
  let nextIndex = 0;
  let reader: AbortController | undefined;
  let flushedAt = Number.NEGATIVE_INFINITY;
  let stopWaiting: (() => void) | undefined;

  const flush = () => {
    stopWaiting?.();
    stopWaiting = undefined;
    flushedAt = clock.now();
    folded = foldChunks(folded, waiting);
    waiting = [];
    // A replayed answer appears once it has caught up with what is on screen.
    if (folded.status !== 'streaming' || folded.text.length >= answer.text.length) onAnswer(folded);
  };

  const flushSoon = () => {
    // No more than the whole of it, also where the system's clock was set back.
    const restMs = Math.min(flushedAt + appendEveryMs - clock.now(), appendEveryMs);
    const betweenPaints = () => (stopWaiting = clock.afterFrame(flush));
    if (restMs > 0) stopWaiting = clock.after(restMs, betweenPaints);
    else betweenPaints();
  };

  const read = async (signal: AbortSignal) => {
    try {
      for await (const { index, chunk } of core.turns.watch({ turnId, fromIndex: nextIndex }, { signal })) {
        nextIndex = index + 1;
        waiting = [...waiting, chunk];
        if (!stopWaiting) flushSoon();
      }
      if (signal.aborted) return;
      flush();
      onOver({});
    } catch (error) {
      if (signal.aborted) return;
      flush();
      if (!isDisconnected(error)) onOver({ error });
    } finally {
      if (reader?.signal === signal) reader = undefined;
    }
  };

  const resume = () => {
    if (reader) return;
    reader = new AbortController();
    void read(reader.signal);
  };
  resume();
  return {
    resume,
    stop: () => {
      stopWaiting?.();
      reader?.abort();
    },
  };
}

function unanswered(answer: Message): Message {
  const { reasoning: _reasoning, citations: _citations, toolCalls: _calls, failure: _failure, ...rest } = answer;
  return { ...rest, text: '', status: 'streaming' };
}
