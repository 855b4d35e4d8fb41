import { expect, test, vi } from 'vitest';
import type { Alert } from '../../shared/model/health.ts';
import { createDesktopRun } from '../support/desktop-run.ts';

const slow: Alert = { type: 'slow-first-token', providerId: 'groq', p95Ms: 6_200, at: 1 };

test('an alert is a notification of the system, and a click on it leads to more', async () => {
  const { electron, core, startToWindow } = await createDesktopRun();
  await startToWindow();
  core.alarm(slow);
  const [notification] = await vi.waitUntil(() => electron.notifications.length > 0 && electron.notifications);
  notification?.emit('click');

  expect(notification?.body).toBe('groq is slow: 6.2 s to the first token.');
  expect(core.calls.at(-1)).toBe('announce command-requested {"command":"open-health"}');
});

test.each<readonly [string, Alert]>([
  ['a provider that is down', { type: 'provider-down', providerId: 'groq', at: 1 }],
  ['a provider that answers again', { type: 'provider-recovered', providerId: 'groq', at: 1 }],
])('%s is told in the window alone', async (_what, alert) => {
  const { electron, core, startToWindow } = await createDesktopRun();
  await startToWindow();
  core.alarm(alert);
  core.alarm(slow);
  await vi.waitUntil(() => electron.notifications.length > 0);

  expect(electron.notifications.map(({ body }) => body)).toEqual(['groq is slow: 6.2 s to the first token.']);
});

test('whoever looks at the window, or wants no word of the system, gets none', async () => {
  const { electron, core, startToWindow } = await createDesktopRun();
  const window = await startToWindow();
  window.hasFocus = true;
  core.alarm(slow);
  window.hasFocus = false;
  core.change({ alerts: 'window' });
  core.alarm(slow);
  await new Promise<void>((resolve) => setImmediate(resolve));

  expect(electron.notifications).toEqual([]);
});
