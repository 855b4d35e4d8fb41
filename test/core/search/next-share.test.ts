import { expect, test } from 'vitest';
import { nextShare } from '../../../electron/core/search/next-share.ts';

test.each([
  { share: 1, tookMs: 1, next: 1 },
  { share: 0.5, tookMs: 1, next: 0.625 },
  { share: 0.5, tookMs: 2, next: 0.5 },
  { share: 1, tookMs: 4, next: 0.5 },
  { share: 1, tookMs: 400, next: 0.25 },
  { share: 0.1, tookMs: 400, next: 0.0625 },
  { share: 0.5, tookMs: 0, next: 0.625 },
])('after $tookMs ms for a share of $share the next is $next', ({ share, tookMs, next }) => {
  expect(nextShare(share, tookMs)).toBe(next);
});
