import { notFound } from '../../../shared/contract/errors.ts';
import type { ConversationId, MessageId, TurnId } from '../../../shared/model/ids.ts';
import type { IndexedChunk, TurnChunk } from '../../../shared/model/turn-chunk.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import { createTurnLog, type TurnLog } from './turn-log.ts';

export interface TurnIdentity {
  readonly turnId: TurnId;
  readonly conversationId: ConversationId;
  readonly answerId: MessageId;
}

export interface RegisteredTurn extends TurnIdentity {
  /** Fires when the person stops the answer. */
  readonly signal: AbortSignal;
  readonly append: (chunk: TurnChunk) => void;
}

type Entry = RegisteredTurn & {
  readonly log: TurnLog;
  readonly controller: AbortController;
  readonly finished: Promise<void>;
};

/** The turns that run, and for a while those that ended, so that a reloaded window finds the end of its answer. */
export interface TurnRegistry {
  /** Registers the turn and runs `work` on; the turn counts as running until its `end`, or at latest until `work` is over. */
  readonly start: (identity: TurnIdentity, work: (turn: RegisteredTurn) => Promise<void>) => void;
  readonly watch: (turnId: TurnId, fromIndex: number, signal: AbortSignal) => AsyncIterable<IndexedChunk>;
  /** No effect on a turn that has ended. */
  readonly cancel: (turnId: TurnId) => void;
  readonly running: () => readonly TurnIdentity[];
  /** Resolves when no turn runs any more. */
  readonly settled: () => Promise<void>;
}

const keptAfterEndMs = 60_000;

export function createTurnRegistry(clock: Clock, log: Log): TurnRegistry {
  const entries = new Map<TurnId, Entry>();
  const running = new Map<TurnId, TurnIdentity>();

  return {
    start: (identity, work) => {
      const turnLog = createTurnLog();
      const controller = new AbortController();
      const append = (chunk: TurnChunk) => {
        // Whoever hears of the end may start the next turn at once.
        if (chunk.type === 'end') running.delete(identity.turnId);
        turnLog.append(chunk);
      };
      const turn: RegisteredTurn = { ...identity, signal: controller.signal, append };
      running.set(identity.turnId, identity);
      const finished = Promise.resolve()
        .then(() => work(turn))
        // `work` ends every turn by itself; what breaks after that end must not take the program down.
        .catch((error: unknown) => log.error('turn-broke', { turnId: turn.turnId, error }))
        .finally(() => {
          running.delete(turn.turnId);
          clock.after(keptAfterEndMs, () => entries.delete(turn.turnId));
        });
      entries.set(turn.turnId, { ...turn, log: turnLog, controller, finished });
    },
    watch: (turnId, fromIndex, signal) => {
      const entry = entries.get(turnId);
      if (!entry) throw notFound('running turn', turnId);
      return entry.log.read(fromIndex, signal);
    },
    cancel: (turnId) => entries.get(turnId)?.controller.abort(),
    running: () => [...running.values()],
    settled: async () => {
      await Promise.allSettled([...entries.values()].map(({ finished }) => finished));
    },
  };
}
