/** Those who wait for what others hold. */
export interface Settlements {
  /** How many there have been. */
  readonly count: () => number;
  /** Resolves when there have been more than `seenCount`, or when `signal` fires. */
  readonly next: (seenCount: number, signal: AbortSignal) => Promise<void>;
  readonly tell: () => void;
}

export function createSettlements(): Settlements {
  let count = 0;
  let waiting: readonly (() => void)[] = [];
  return {
    count: () => count,
    next: (seenCount, signal) => {
      if (count > seenCount || signal.aborted) return Promise.resolve();
      return new Promise((resolve) => {
        const finish = () => {
          waiting = waiting.filter((each) => each !== finish);
          signal.removeEventListener('abort', finish);
          resolve();
        };
        waiting = [...waiting, finish];
        signal.addEventListener('abort', finish, { once: true });
      });
    },
    tell: () => {
      count += 1;
      for (const finish of waiting) finish();
    },
  };
}
