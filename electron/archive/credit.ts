import type { MessagePort } from 'node:worker_threads';

/** Portions that are on their way at once. */
export const portionsAhead = 4;

export interface Credit {
  /** Waits until the other side has taken enough. */
  readonly take: () => Promise<void>;
  /** Whether the other side has taken all there was. */
  readonly isFull: () => boolean;
}

/** How far this thread may be ahead: the other one says `more` for each portion that it has taken. */
export function createCredit(port: Pick<MessagePort, 'on'> | null): Credit {
  let left = portionsAhead;
  let wake = () => {};
  port?.on('message', () => {
    left += 1;
    wake();
  });
  return {
    take: async () => {
      while (left === 0) await new Promise<void>((resolve) => (wake = resolve));
      left -= 1;
    },
    isFull: () => left === portionsAhead,
  };
}
