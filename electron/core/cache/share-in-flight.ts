import { createUpstreamTape } from './upstream-tape.ts';

/** Requests under way, by what they ask: an identical one reads along instead of asking again. */
export interface InFlight<Chunk extends object> {
  /**
   * Everything the request with this key answers, from its beginning. `start` is called where none is under way; its
   * signal fires when the last reader has left. Throws the reason of a signal that has fired already.
   */
  readonly join: (key: string, start: StartUpstream<Chunk>, signal: AbortSignal) => SharedReading<Chunk>;
  /** How many are under way. */
  readonly size: () => number;
}

export type StartUpstream<Chunk> = (signal: AbortSignal) => AsyncIterable<Chunk>;

/**
 * To be read once, and left by breaking off or by the reader's own signal. Rejects with what the upstream failed with,
 * or with the reason of that signal.
 */
export interface SharedReading<Chunk> extends AsyncIterable<Chunk> {
  /**
   * Of all readers of a request exactly one leads when it ends, and is billed. A leader that leaves before passes the
   * lead on, unless it is the last one.
   */
  readonly isLeader: () => boolean;
}

export function createInFlight<Chunk extends object>(): InFlight<Chunk> {
  const flights = new Map<string, Flight<Chunk>>();
  return {
    join: (key, start, signal) => {
      signal.throwIfAborted();
      const flight = flights.get(key) ?? createFlight(start, () => flights.delete(key));
      flights.set(key, flight);
      return flight(signal);
    },
    size: () => flights.size,
  };
}

/** Takes one more reader on. */
type Flight<Chunk> = (signal: AbortSignal) => SharedReading<Chunk>;

/** `onOver` is called once, before another request with the same key may start. */
function createFlight<Chunk extends object>(start: StartUpstream<Chunk>, onOver: () => void): Flight<Chunk> {
  const controller = new AbortController();
  const tape = createUpstreamTape(start(controller.signal)[Symbol.asyncIterator](), () => {
    if (!controller.signal.aborted) onOver();
  });
  const readers = new Set<symbol>();
  let leader: symbol | undefined;

  const abandon = () => {
    onOver();
    controller.abort();
    tape.close();
  };
  const leave = (reader: symbol) => {
    if (!readers.delete(reader) || tape.hasEnded()) return;
    const [next] = readers;
    if (next === undefined) abandon();
    else if (leader === reader) leader = next;
  };

  return (signal) => {
    const reader = Symbol();
    const close = () => {
      signal.removeEventListener('abort', close);
      leave(reader);
    };
    readers.add(reader);
    leader ??= reader;
    signal.addEventListener('abort', close, { once: true });
    return {
      isLeader: () => leader === reader,
      async *[Symbol.asyncIterator]() {
        try {
          yield* tape.read(signal);
        } finally {
          close();
        }
      },
    };
  };
}
