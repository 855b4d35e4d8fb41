import { expect, test } from 'vitest';
import { createDesktopRun } from '../support/desktop-run.ts';

test('a restart orders the next start before it quits as the person would', async () => {
  const { electron } = await createDesktopRun();
  const { restart } = await import('../../electron/main/restart.ts');

  restart();

  expect(electron.run.journal.slice(0, 2)).toEqual(['app.relaunch', 'app.quit']);
});
