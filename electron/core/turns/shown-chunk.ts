import type { WireChunk } from '../wire/wire-adapter.ts';

/** What reaches the reader; usage and the finish reason are part of the result. */
export type ShownChunk = Exclude<WireChunk, { type: 'usage' | 'finished' }>;
