import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';

/** Token counts of texts that were counted before; the least recently used are forgotten first. */
export interface TokenMemo {
  readonly read: (text: string) => number | undefined;
  readonly keep: (text: string, tokens: number) => void;
}

export function createTokenMemo(maxBytes: number): TokenMemo {
  const counts = new LRUCache<string, number>({ maxSize: maxBytes, sizeCalculation: (_, key) => sizeOf(key) });
  return {
    read: (text) => counts.get(keyOf(text)),
    keep: (text, tokens) => void counts.set(keyOf(text), tokens),
  };
}

const longestWholeKey = 100;
const bytesOfEntry = 100;

/** A long text is known by its length and hash, so that it is not kept in memory for its count. */
function keyOf(text: string): string {
  return text.length <= longestWholeKey ? `=${text}` : `#${text.length}:${hash('sha256', text)}`;
}

function sizeOf(key: string): number {
  return key.length * 2 + bytesOfEntry;
}
