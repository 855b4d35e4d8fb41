import type { Channel } from '../../shared/transport/channel.ts';

/** Two ends of one pipe in memory. Frames arrive in a later microtask, as they would over a wire. */
export function createChannelPair(): { readonly client: Channel; readonly server: Channel } {
  const toServer = new Set<(frame: string) => void>();
  const toClient = new Set<(frame: string) => void>();
  return { client: end(toClient, toServer), server: end(toServer, toClient) };
}

function end(inbox: Set<(frame: string) => void>, outbox: Set<(frame: string) => void>): Channel {
  return {
    send: (frame) => queueMicrotask(() => outbox.forEach((listener) => listener(frame))),
    onFrame: (listener) => {
      inbox.add(listener);
      return () => void inbox.delete(listener);
    },
  };
}
