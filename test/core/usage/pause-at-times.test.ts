import { expect, test } from 'vitest';
import { pauseAtTimes } from '../../../electron/core/usage/pause-at-times.ts';

test('the process is given away once it was held for three milliseconds, and again after three more', async () => {
  let now = 0;
  const pausedAt: number[] = [];
  const pause = pauseAtTimes({
    monotonic: () => now,
    after: (_delayMs, action) => {
      pausedAt.push(now);
      action();
      return () => {};
    },
  });
  for (const at of [1, 2, 4, 5, 8]) {
    now = at;
    await pause();
  }

  expect(pausedAt).toStrictEqual([4, 8]);
});
