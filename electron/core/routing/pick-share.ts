import type { ModelRef } from '../../../shared/model/ids.ts';

interface Share {
  readonly model: ModelRef;
  readonly percent: number;
}

/** The model of the share that `key` falls into: always the same one for the same key and shares. Pure. */
export function pickShare(shares: readonly Share[], key: string): ModelRef {
  const point = hash(key) % 100;
  let sum = 0;
  for (const { model, percent } of shares) {
    sum += percent;
    if (point < sum) return model;
  }
  throw new Error(`A split without shares that make 100 %: ${JSON.stringify(shares)}`);
}

/** FNV-1a with 32 bits over UTF-16 code units, stirred once more because its low bits alone are uneven. */
function hash(text: string): number {
  let state = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
  }
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  return (state ^ (state >>> 13)) >>> 0;
}
