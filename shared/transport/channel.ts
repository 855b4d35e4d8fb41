/** A two-way pipe of text frames. Everything between the window and the core goes through one of these. */
export interface Channel {
  /** Hands over one frame. Frames sent after the channel closed are dropped. */
  readonly send: (frame: string) => void;
  /** Hears frames until the returned function is called. */
  readonly onFrame: (listener: (frame: string) => void) => () => void;
}

/** Largest frame either side accepts, in characters. */
export const maxFrameCharacters = 1_048_576;

/** Largest answer to one request: a page is kept below a frame, a single long message may be more. */
export const largestReply = 64 * maxFrameCharacters;

/** Chunks a server may have in flight on one stream before the reader has acknowledged any. */
export const streamWindow = 64;
