import type { IndexedChunk, TurnChunk } from '../../../shared/model/turn-chunk.ts';

/** Everything a turn has reported so far; read by any number of watchers, each from its own index. */
export interface TurnLog {
  readonly append: (chunk: TurnChunk) => void;
  /** Chunks from `fromIndex` on, waiting for those to come, until the `end` chunk or until `signal` fires. */
  readonly read: (fromIndex: number, signal: AbortSignal) => AsyncIterable<IndexedChunk>;
}

export function createTurnLog(): TurnLog {
  const chunks: TurnChunk[] = [];
  const sleepers = new Set<() => void>();

  const wakeAll = () => {
    const woken = [...sleepers];
    sleepers.clear();
    for (const wake of woken) wake();
  };

  const nextAppend = (signal: AbortSignal) =>
    new Promise<void>((resolve) => {
      const wake = () => {
        sleepers.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      sleepers.add(wake);
      signal.addEventListener('abort', wake, { once: true });
    });

  async function* read(fromIndex: number, signal: AbortSignal): AsyncGenerator<IndexedChunk> {
    let index = fromIndex;
    while (!signal.aborted) {
      const chunk = chunks[index];
      if (!chunk) {
        // A reader from beyond the end has seen everything.
        if (chunks.at(-1)?.type === 'end') return;
        await nextAppend(signal);
        continue;
      }
      yield { index, chunk };
      index += 1;
      if (chunk.type === 'end') return;
    }
  }

  return {
    append: (chunk) => {
      chunks.push(chunk);
      wakeAll();
    },
    read,
  };
}
