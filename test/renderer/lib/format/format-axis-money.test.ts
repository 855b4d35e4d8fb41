import { expect, test } from 'vitest';
import { formatAxisMoney } from '../../../../renderer/lib/format/format-axis-money.ts';

test.each([
  [
    [0, 200_000, 400_000],
    ['$0.00', '$0.20', '$0.40'],
  ],
  [
    [0, 500_000, 1_000_000, 1_500_000],
    ['$0.00', '$0.50', '$1.00', '$1.50'],
  ],
  [
    [0, 2_000_000, 4_000_000],
    ['$0', '$2', '$4'],
  ],
  [
    [0, 1_000_000_000],
    ['$0', '$1,000'],
  ],
])('the ticks %j have one number of decimals', (ticks, words) => {
  expect(ticks.map((tick) => formatAxisMoney(tick, ticks))).toEqual(words);
});
