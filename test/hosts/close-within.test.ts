import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { closeWithin } from '../../electron/hosts/close-within.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('closing in time is closed, and no timer stays behind', async () => {
  const outcome = await closeWithin(Promise.resolve(), 3_000, () => undefined);

  expect([outcome, vi.getTimerCount()]).toEqual(['closed', 0]);
});

test('closing that hangs is late at the deadline', async () => {
  const outcome = closeWithin(new Promise(() => undefined), 3_000, () => undefined);

  await vi.advanceTimersByTimeAsync(3_000);

  expect(await outcome).toBe('late');
});

test('closing that fails is reported', async () => {
  const reports: unknown[] = [];
  const error = new Error('disk gone');

  const outcome = await closeWithin(Promise.reject(error), 3_000, (reported) => reports.push(reported));

  expect({ outcome, reports }).toEqual({ outcome: 'failed', reports: [error] });
});
