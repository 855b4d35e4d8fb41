import { expect, test } from 'vitest';
import { EpochMs } from '../../../shared/model/quantities.ts';

test('a moment is one that a date can be, and so is what is reckoned from it', () => {
  const last = EpochMs.parse(8_600_000_000_000_000);
  expect(new Date(last + 400 * 86_400_000).getTime()).toBeGreaterThan(last);
  expect([-1, 0.5, last + 1, Number.MAX_SAFE_INTEGER].map((ms) => EpochMs.safeParse(ms).success)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});
