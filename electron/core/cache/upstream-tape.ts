/** What an upstream has said so far, for several readers. It is pulled at the pace of the fastest one. */
export interface UpstreamTape<Chunk extends object> {
  /** From where the reader stands to the end. Rejects with the upstream's error, or with the reason of `signal`. */
  readonly read: (signal: AbortSignal) => AsyncGenerator<Chunk, void>;
  readonly hasEnded: () => boolean;
  /** To be called once the signal of the upstream has fired. */
  readonly close: () => void;
}

type Ending = { readonly type: 'complete' } | { readonly type: 'failed'; readonly error: unknown };

export function createUpstreamTape<Chunk extends object>(
  upstream: AsyncIterator<Chunk>,
  onEnded: () => void,
): UpstreamTape<Chunk> {
  const chunks: Chunk[] = [];
  const waiting = new Set<() => void>();
  let ending: Ending | undefined;
  let isPulling = false;

  const wakeAll = () => {
    isPulling = false;
    for (const wake of waiting) wake();
  };
  const end = (how: Ending) => {
    ending = how;
    onEnded();
    wakeAll();
  };
  const pull = () => {
    if (isPulling) return;
    isPulling = true;
    upstream.next().then(
      ({ done, value }) => {
        if (done) return end({ type: 'complete' });
        chunks.push(value);
        wakeAll();
      },
      (error: unknown) => end({ type: 'failed', error }),
    );
  };
  const more = (signal: AbortSignal) =>
    new Promise<void>((resolve) => {
      const wake = () => {
        waiting.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      waiting.add(wake);
      signal.addEventListener('abort', wake, { once: true });
      pull();
    });

  return {
    read: async function* (signal): AsyncGenerator<Chunk, void> {
      for (let readCount = 0; ;) {
        signal.throwIfAborted();
        const chunk = chunks[readCount];
        if (chunk) {
          readCount += 1;
          yield chunk;
        } else if (!ending) await more(signal);
        else if (ending.type === 'failed') throw ending.error;
        else return;
      }
    },
    hasEnded: () => ending !== undefined,
    // A pull under way ends by the signal. Otherwise the upstream stands at a chunk and nobody else would close it.
    close: () => {
      if (!isPulling) void closeQuietly(upstream);
    },
  };
}

/** Nobody is left to hear how it ended. */
async function closeQuietly(upstream: AsyncIterator<unknown>): Promise<void> {
  await Promise.resolve(upstream.return?.()).catch(() => undefined);
}
