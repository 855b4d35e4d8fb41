import { expect, test } from 'vitest';
import { turnDays } from '../../../renderer/client/turn-days.ts';
import { createManualClock } from '../../support/manual-clock.ts';

test('each midnight of the time zone is told, across the hour that summer time takes, until it is stopped', () => {
  // In Berlin the 29th of March 2026 has 23 hours.
  const clock = createManualClock(Date.parse('2026-03-28T20:00:00+01:00'));
  const turns: string[] = [];
  const stop = turnDays({
    clock,
    timeZone: 'Europe/Berlin',
    onTurn: () => turns.push(new Date(clock.now()).toISOString()),
  });
  for (let hour = 0; hour < 30; hour += 1) clock.advance(3_600_000);
  const told = [...turns];
  stop();
  for (let hour = 0; hour < 30; hour += 1) clock.advance(3_600_000);
  expect([told, turns.length]).toEqual([['2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z'], 2]);
});
