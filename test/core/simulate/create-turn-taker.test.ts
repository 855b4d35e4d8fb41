import { expect, test } from 'vitest';
import { createTurnTaker } from '../../../electron/core/simulate/create-turn-taker.ts';
import { createManualClock } from '../../support/manual-clock.ts';

test('work goes on at once until its time is over, and then once others have had their turn', async () => {
  const clock = createManualClock();
  const takeTurn = createTurnTaker(clock);
  await takeTurn();
  clock.advance(2);
  await takeTurn();
  clock.advance(2);
  let isBack = false;
  const turn = takeTurn().then(() => (isBack = true));
  await Promise.resolve();
  const before = isBack;
  clock.advance(0);
  await turn;

  expect([before, isBack, clock.pendingCount()]).toEqual([false, true, 0]);
});
