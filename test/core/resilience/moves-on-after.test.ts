import { expect, test } from 'vitest';
import { movesOnAfter } from '../../../electron/core/resilience/moves-on-after.ts';

test('a rule says after which failures the next model is asked', () => {
  const moveOn = ['rate-limit', 'no-token'] as const;
  expect(
    (['rate_limited', 'quota_exhausted', 'timeout', 'server_error', 'content_filter'] as const).map((kind) =>
      movesOnAfter(kind, moveOn),
    ),
  ).toEqual([true, true, true, false, false]);
});

test('a rule that says nothing leaves it to the policy', () => {
  expect(movesOnAfter('server_error', undefined)).toBeUndefined();
});
