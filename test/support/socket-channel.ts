import type { WebSocket } from 'ws';
import type { Channel } from '../../shared/transport/channel.ts';

/** The window's end of an open WebSocket. */
export function socketChannel(socket: WebSocket): Channel {
  return {
    send: (frame) => socket.send(frame),
    onFrame: (listener) => {
      const hear = (frame: unknown) => listener(String(frame));
      socket.on('message', hear);
      return () => void socket.off('message', hear);
    },
  };
}
