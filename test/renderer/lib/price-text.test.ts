import { expect, test } from 'vitest';
import { formatRate } from '../../../renderer/lib/price-text.ts';

test.each([
  [0, '$0.00'],
  [3_000_000, '$3.00'],
  [300_000, '$0.30'],
  [125_000, '$0.1250'],
  [75_000, '$0.0750'],
  [1_125_000, '$1.1250'],
  [26_250, '$0.02625'],
])('a price of %i micro-dollars a million tokens is said as it is: %s', (micros, text) => {
  expect(formatRate(micros)).toBe(text);
});
