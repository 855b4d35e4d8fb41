import { expect, test } from 'vitest';
import { readTypedQuota } from '../../../../../renderer/features/settings/providers/read-typed-quota.ts';

test.each([
  ['1', 1],
  [' 1,500 ', 1_500],
  ['2 000 000', 2_000_000],
  ['999999999999', 999_999_999_999],
])('the daily limit %j is %i', (limit, read) => {
  expect(readTypedQuota({ limit, unit: 'tokens' })).toEqual({ type: 'quota', quota: { unit: 'tokens', limit: read } });
});

test.each(['', '0', '-5', '1.5', 'many', '1000000000000'])('%j is no daily limit', (limit) => {
  expect(readTypedQuota({ limit, unit: 'requests' })).toEqual({
    type: 'invalid',
    problem: 'Write a whole number from 1 to 999,999,999,999, such as 1000.',
  });
});
