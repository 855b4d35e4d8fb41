import type { RawData, WebSocket } from 'ws';
import { maxFrameCharacters } from '../../shared/transport/channel.ts';
import type { Attach } from './attach.ts';
import { createHeldBackSender } from './held-back-sender.ts';

/** Connects one accepted WebSocket to the core. A lost socket only detaches: turns run on and can be watched again. */
export function attachSocket(socket: WebSocket, attach: Attach): void {
  const listeners = new Set<(frame: string) => void>();
  const send = createHeldBackSender(asTextSocket(socket), {
    highWaterBytes: maxFrameCharacters,
    maxWaitingCharacters: maxFrameCharacters * 16,
    onOverflow: () => socket.terminate(),
  });
  const detach = attach({
    send: (frame) => {
      if (socket.readyState === socket.OPEN) send(frame);
    },
    onFrame: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  });

  socket.on('message', (message, isBinary) => {
    if (isBinary) return socket.close(closeCodes.unsupported, 'text frames only');
    const frame = decode(message);
    for (const listener of listeners) listener(frame);
  });
  // An error (a frame above `maxPayload`, say) is always followed by `close`, which cleans up.
  socket.on('error', () => undefined);
  socket.on('close', detach);
  keepAlive(socket);
}

const closeCodes = { unsupported: 1003 } as const;
export const pingIntervalMs = 30_000;

// Finds readers that vanished without a word, for instance in a laptop that went to sleep.
function keepAlive(socket: WebSocket): void {
  let hasAnswered = true;
  const timer = setInterval(() => {
    if (!hasAnswered) return socket.terminate();
    hasAnswered = false;
    socket.ping();
  }, pingIntervalMs);
  socket.on('pong', () => (hasAnswered = true));
  socket.on('close', () => clearInterval(timer));
}

function asTextSocket(socket: WebSocket) {
  return {
    get bufferedAmount() {
      return socket.bufferedAmount;
    },
    send: (text: string, onWritten: () => void) => socket.send(text, onWritten),
  };
}

function decode(message: RawData): string {
  if (Array.isArray(message)) return Buffer.concat(message).toString('utf8');
  return message instanceof ArrayBuffer ? Buffer.from(message).toString('utf8') : message.toString('utf8');
}
