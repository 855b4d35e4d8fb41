import type { Channel } from '../../shared/transport/channel.ts';

/** Serves the core to the window behind `channel` until the returned function is called. */
export type Attach = (channel: Channel) => () => void;
