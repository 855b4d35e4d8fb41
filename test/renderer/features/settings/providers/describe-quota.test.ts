import { expect, test } from 'vitest';
import { describeQuota } from '../../../../../renderer/features/settings/providers/describe-quota.ts';

test('a daily limit says in words what is gone of it', () => {
  expect([
    describeQuota({ unit: 'requests', limit: 1_000 }, 300),
    describeQuota({ unit: 'requests', limit: 1 }),
    describeQuota({ unit: 'tokens', limit: 2_000_000 }, 929_999),
    describeQuota({ unit: 'characters', limit: 100 }, 130),
  ]).toEqual([
    { words: '300 of 1,000 requests today', percent: 30 },
    { words: '0 of 1 request today', percent: 0 },
    { words: '929,999 of 2.00M tokens today', percent: 46 },
    { words: '130 of 100 characters today', percent: 130 },
  ]);
});
