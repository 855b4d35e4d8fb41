/** Values that arrive before, while or after somebody asks for them; ends or fails once. */
export interface FrameQueue<Value> extends AsyncIterable<Value> {
  readonly push: (value: Value) => void;
  readonly end: () => void;
  readonly fail: (error: unknown) => void;
}

type Ending = { readonly type: 'ended' } | { readonly type: 'failed'; readonly error: unknown };

/** `onTake` is told of every value the reader takes, `onLeave` when the reader stops before the end. */
export function createFrameQueue<Value>(reader: {
  readonly onTake: () => void;
  readonly onLeave: () => void;
}): FrameQueue<Value> {
  let waiting: Value[] = [];
  let ending: Ending | undefined;
  let wake: (() => void) | undefined;

  const notify = () => {
    wake?.();
    wake = undefined;
  };
  const settle = (how: Ending) => {
    ending ??= how;
    notify();
  };

  async function* read(): AsyncGenerator<Value> {
    try {
      for (;;) {
        const batch = waiting;
        waiting = [];
        for (const value of batch) {
          reader.onTake();
          yield value;
        }
        if (waiting.length > 0) continue;
        if (ending?.type === 'failed') throw ending.error;
        if (ending) return;
        await new Promise<void>((resolve) => (wake = resolve));
      }
    } finally {
      if (!ending) reader.onLeave();
    }
  }

  return {
    push: (value) => {
      waiting.push(value);
      notify();
    },
    end: () => settle({ type: 'ended' }),
    fail: (error) => settle({ type: 'failed', error }),
    [Symbol.asyncIterator]: read,
  };
}
