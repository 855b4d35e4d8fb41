import { ContractError } from '../../shared/contract/errors.ts';
import type { DurationMs } from '../../shared/model/quantities.ts';
import type { Channel } from '../../shared/transport/channel.ts';
import type { WindowClock } from '../lib/window-clock.ts';

/** The part of a WebSocket the channel needs. */
export type Socket = Pick<WebSocket, 'send' | 'addEventListener'> & { readonly readyState: number };

export interface WebSocketChannelDeps {
  readonly connect: () => Socket;
  readonly clock: WindowClock;
  /** A connection stands: the first one, or one after a loss. */
  readonly onOpen: () => void;
  /** The connection is gone; another is on its way. */
  readonly onLost: () => void;
}

const firstDelayMs: DurationMs = 250;
const longestDelayMs: DurationMs = 5_000;
const openState = 1;

/** A channel over WebSockets that come and go. Frames of one connection never reach the next. */
export function createWebSocketChannel({ connect, clock, onOpen, onLost }: WebSocketChannelDeps): Channel {
  const listeners = new Set<(frame: string) => void>();
  let socket: Socket | undefined;
  let delayMs = firstDelayMs;

  const open = () => {
    const opened = connect();
    socket = opened;
    opened.addEventListener('open', () => {
      delayMs = firstDelayMs;
      onOpen();
    });
    opened.addEventListener('message', ({ data }) => {
      for (const listener of listeners) listener(String(data));
    });
    opened.addEventListener('close', () => {
      clock.after(delayMs, open);
      delayMs = Math.min(longestDelayMs, delayMs * 2);
      onLost();
    });
  };
  open();

  return {
    send: (frame) => {
      if (socket?.readyState !== openState) throw new ContractError(unreachable);
      socket.send(frame);
    },
    onFrame: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

const unreachable = {
  code: 'disconnected',
  message: 'Switchboard cannot be reached at the moment. It is tried again until it answers.',
} as const;
