import { expect, test } from 'vitest';
import { asksFirst } from '../../../shared/model/asks-first.ts';

const priced = (micros: number) => ({ basis: 'price', micros }) as const;
const free = { basis: 'free' } as const;
const unpriced = { basis: 'unpriced' } as const;

test('a rule with an amount asks above it, and where nobody knows the price', () => {
  const rule = { needsApproval: false, askAboveMicros: 50_000 };
  expect([priced(50_000), priced(50_001), free, unpriced].map((cost) => asksFirst(rule, cost))).toEqual([
    false,
    true,
    false,
    true,
  ]);
});

test('a rule that needs approval asks whatever it costs, one without an amount never', () => {
  const costs = [priced(1), free, unpriced];
  expect([
    costs.map((cost) => asksFirst({ needsApproval: true, askAboveMicros: 50_000 }, cost)),
    costs.map((cost) => asksFirst({ needsApproval: false }, cost)),
  ]).toEqual([
    [true, true, true],
    [false, false, false],
  ]);
});
