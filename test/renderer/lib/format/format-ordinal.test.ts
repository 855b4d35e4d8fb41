import { expect, test } from 'vitest';
import { formatOrdinal } from '../../../../renderer/lib/format/format-ordinal.ts';

test('places are counted as they are said', () => {
  expect([1, 2, 3, 4, 11, 12, 13, 21, 102].map(formatOrdinal)).toEqual([
    '1st',
    '2nd',
    '3rd',
    '4th',
    '11th',
    '12th',
    '13th',
    '21st',
    '102nd',
  ]);
});
