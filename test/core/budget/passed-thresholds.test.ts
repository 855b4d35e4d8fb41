import { expect, test } from 'vitest';
import { passedThresholds } from '../../../electron/core/budget/passed-thresholds.ts';

test.each([
  [0, 79, []],
  [79, 80, [80]],
  [80, 99, []],
  [99, 100, [100]],
  [0, 300, [80, 100]],
  [100, 300, []],
  [300, 0, []],
])('from %i %% to %i %%', (before, after, passed) => {
  expect(passedThresholds(before, after)).toEqual(passed);
});
