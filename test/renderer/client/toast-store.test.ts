import { expect, test, vi } from 'vitest';
import { createToastStore } from '../../../renderer/client/toast-store.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { createTestWindowClock } from '../support/window-parts.ts';

function start() {
  const clock = createManualClock();
  return { clock, toasts: createToastStore(createTestWindowClock(clock)) };
}

test('a toast leaves after eight seconds', () => {
  const { clock, toasts } = start();
  const onLeft = vi.fn();
  toasts.getState().show({ text: 'Deleted', onLeft });
  clock.advance(7_999);
  expect(toasts.getState().toast?.text).toBe('Deleted');
  clock.advance(1);
  expect([toasts.getState().toast, onLeft.mock.calls.length]).toEqual([undefined, 1]);
});

test('time stands still while a toast is held', () => {
  const { clock, toasts } = start();
  toasts.getState().show({ text: 'Deleted' });
  clock.advance(5_000);
  toasts.getState().hold();
  clock.advance(60_000);
  expect(toasts.getState().toast?.text).toBe('Deleted');
  toasts.getState().release();
  clock.advance(2_999);
  expect(toasts.getState().toast?.text).toBe('Deleted');
  clock.advance(1);
  expect(toasts.getState().toast).toBeUndefined();
});

test('the newest toast replaces the one on screen, which has then left', () => {
  const { toasts } = start();
  const onLeft = vi.fn();
  toasts.getState().show({ text: 'First', onLeft });
  toasts.getState().show({ text: 'Second' });
  expect([toasts.getState().toast?.text, onLeft.mock.calls.length]).toEqual(['Second', 1]);
});

test('a toast whose action ran has not left', () => {
  const { clock, toasts } = start();
  const run = vi.fn();
  const onLeft = vi.fn();
  toasts.getState().show({ text: 'Deleted', action: { label: 'Undo', run }, onLeft });
  toasts.getState().act();
  clock.advance(20_000);
  expect([run.mock.calls.length, onLeft.mock.calls.length, toasts.getState().toast]).toEqual([1, 0, undefined]);
});
