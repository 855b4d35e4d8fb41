import { streamWindow } from './channel.ts';

/** Holds a stream back while a full window of chunks waits for the reader. */
export interface FlowGate {
  /** Resolves once one more chunk may be sent. */
  readonly pass: () => Promise<void>;
  readonly acknowledge: (count: number) => void;
  /** Lets everything through from now on: the stream is being left. */
  readonly open: () => void;
}

export function createFlowGate(window: number = streamWindow): FlowGate {
  let free = window;
  let isOpen = false;
  let resume: (() => void) | undefined;

  const wake = () => {
    resume?.();
    resume = undefined;
  };

  return {
    pass: async () => {
      if (free <= 0 && !isOpen) await new Promise<void>((resolve) => (resume = resolve));
      free -= 1;
    },
    acknowledge: (count) => {
      free = Math.min(window, free + count);
      wake();
    },
    open: () => {
      isOpen = true;
      wake();
    },
  };
}
