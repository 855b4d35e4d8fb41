import { randomBytes } from 'node:crypto';
import type { Random } from '../core/ports/random.ts';

/** Ids are UUID version 7 in form: 48 bits of time, then a counter within the millisecond, then chance. */
export function createSystemRandom(now: () => number): Random {
  let lastMs = 0;
  let counter = 0;
  return {
    unit: () => randomBytes(4).readUInt32BE() / 0x1_0000_0000,
    id: () => {
      // Neither a clock that jumps back nor a burst within one millisecond may bring ids out of order.
      const ms = Math.max(now(), counter === lastCounter ? lastMs + 1 : lastMs);
      counter = ms === lastMs ? counter + 1 : 0;
      lastMs = ms;
      return formatId(ms, counter);
    },
  };
}

const lastCounter = 0xfff;

function formatId(ms: number, counter: number): string {
  const time = ms.toString(16).padStart(12, '0');
  const chance = randomBytes(8).toString('hex');
  const sequence = counter.toString(16).padStart(3, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${sequence}-8${chance.slice(0, 3)}-${chance.slice(3, 15)}`;
}
