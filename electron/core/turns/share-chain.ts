import type { ChainEvent, ChainResult } from './chain.ts';

/** What a reader gets from a chain that others may read too. */
export interface SharedResult {
  readonly result: ChainResult;
  /** This reader's request was the one that went out; the others were answered along with it. */
  readonly isLeader: boolean;
}

export interface SharedCall {
  readonly key: string;
  readonly signal: AbortSignal;
  readonly emit: (event: ChainEvent) => void;
  /** Called for the first of several identical requests only. */
  readonly start: (signal: AbortSignal, emit: (event: ChainEvent) => void) => Promise<ChainResult>;
}

interface Shared {
  readonly events: ChainEvent[];
  readonly readers: Set<(event: ChainEvent) => void>;
  readonly controller: AbortController;
  readonly result: Promise<ChainResult>;
}

/** Lets identical requests in flight share one upstream call; it is stopped when the last reader has left. */
export function createSharedChains(): (call: SharedCall) => Promise<SharedResult> {
  const running = new Map<string, Shared>();

  const begin = ({ key, start }: SharedCall): Shared => {
    const events: ChainEvent[] = [];
    const readers = new Set<(event: ChainEvent) => void>();
    const controller = new AbortController();
    const result = start(controller.signal, (event) => {
      events.push(event);
      for (const tell of readers) tell(event);
    }).finally(() => {
      // One that was stopped may end when the next with this key runs already.
      if (running.get(key) === shared) running.delete(key);
    });
    const shared: Shared = { events, readers, controller, result };
    running.set(key, shared);
    return shared;
  };

  return async (call) => {
    const found = running.get(call.key);
    // One that is being stopped answers nobody any more.
    const isFollower = found !== undefined && !found.controller.signal.aborted;
    const shared = isFollower ? found : begin(call);
    for (const event of [...shared.events]) call.emit(event);
    shared.readers.add(call.emit);
    const result = await untilEndOrLeft(shared, call);
    return { result, isLeader: !isFollower };
  };
}

function untilEndOrLeft(shared: Shared, { signal, emit }: SharedCall): Promise<ChainResult> {
  const { promise, resolve } = Promise.withResolvers<ChainResult>();
  const leave = () => {
    shared.readers.delete(emit);
    if (shared.readers.size === 0) shared.controller.abort();
    else resolve({ attempt: { outcome: 'stopped', totalMs: 0, isSent: false }, steps: [] });
  };
  if (signal.aborted) leave();
  else signal.addEventListener('abort', leave, { once: true });
  const end = shared.result.finally(() => signal.removeEventListener('abort', leave));
  return Promise.race([promise, end]);
}
