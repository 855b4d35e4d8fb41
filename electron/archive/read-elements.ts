import { crc32 } from 'node:zlib';
import type { Readable } from 'node:stream';
import { createArraySplitter, type Element } from './array-splitter.ts';

/** A conversation of this size is thousands of pages; longer ones could not be held in memory. */
const longestElementBytes = 32 * 2 ** 20;

export interface ElementReading {
  readonly elements: readonly Element[];
  readonly readBytes: number;
}

export interface ReadEnd {
  readonly isComplete: boolean;
  readonly checksum: number;
}

/** Reads one JSON file element by element; returns how it ended. */
export async function* readElements(stream: Readable): AsyncGenerator<ElementReading, ReadEnd> {
  const splitter = createArraySplitter(longestElementBytes);
  let checksum = 0;
  for await (const chunk of stream) {
    if (!Buffer.isBuffer(chunk)) throw new Error('A file was read as text, not as bytes.');
    const bytes: Buffer = chunk;
    checksum = crc32(bytes, checksum);
    yield { elements: splitter.push(bytes), readBytes: bytes.length };
  }
  return { isComplete: splitter.isComplete(), checksum };
}
