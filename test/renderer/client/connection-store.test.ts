import { expect, test } from 'vitest';
import { createConnectionStore } from '../../../renderer/client/connection-store.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { createTestWindowClock } from '../support/window-parts.ts';

test('a loss is known after a second, long after ten, and forgotten when the connection is back', () => {
  const clock = createManualClock();
  const connection = createConnectionStore(createTestWindowClock(clock));
  const seen = () => {
    const { isLossKnown, isLossLong } = connection.getState();
    return { isLossKnown, isLossLong };
  };

  connection.getState().noteLost();
  const known = [1_000, 9_000].map((passedMs) => {
    clock.advance(passedMs);
    return seen();
  });
  connection.getState().noteOpen();

  expect([...known, seen()]).toEqual([
    { isLossKnown: true, isLossLong: false },
    { isLossKnown: true, isLossLong: true },
    { isLossKnown: false, isLossLong: false },
  ]);
});
