import { expect, test } from 'vitest';
import { formatAge } from '../../../../renderer/lib/format/format-age.ts';

const second = 1_000;
const hour = 3_600 * second;

const ages: readonly (readonly [number, string])[] = [
  [-5 * second, '0 s'],
  [40 * second, '40 s'],
  [3 * 60 * second, '3 min'],
  [59.9 * 60 * second, '59 min'],
  [5 * hour, '5 h'],
  [24 * hour, '1 day'],
  [50 * hour, '2 days'],
];

test.each(ages)('%d ms ago is said in the largest unit', (ageMs, words) => {
  expect(formatAge(ageMs)).toBe(words);
});
