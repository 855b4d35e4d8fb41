import type { Channel } from './channel.ts';

/** The one global the preload gives a window in Electron; where it is absent the window talks over a WebSocket. */
export const bridgeName = 'switchboardChannel';

export type Bridge = Channel;

/** Where the browser host takes WebSocket connections. */
export const socketPath = '/socket';

/** Names on Electron's wire. `opened` says that a new document is listening; frames go both ways on `frame`. */
export const bridgeWire = { opened: 'switchboard-opened', frame: 'switchboard-frame' } as const;
