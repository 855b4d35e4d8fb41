import { expect, test } from 'vitest';
import { asNumber } from '../../../../../renderer/features/routing/editor/typed-number.ts';

test.each([
  ['800', 800],
  [' 1,200 ', 1_200],
  ['1,200,000', 1_200_000],
  ['12,5', '12,5'],
  ['2,5', '2,5'],
  ['0,125', '0,125'],
  ['1234,567', '1234,567'],
  ['12.5', '12.5'],
  ['', ''],
])('%s is read as %s', (typed, read) => {
  expect(asNumber(typed)).toBe(read);
});
