import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { contentSecurityPolicy } from '../../electron/hosts/content-security-policy.ts';
import { builtFile } from '../support/built-program.ts';

const support = join(import.meta.dirname, '..', 'support');

// Also the proof that nothing in the module graph awaits `ready` at its top level: it would never get to the window.
test('the built main process boots, serves its page, answers it, and ends when it is quit', async () => {
  const home = mkdtempSync(join(tmpdir(), 'switchboard-built-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const driver = [
    '--import',
    join(support, 'map-electron.ts'),
    join(support, 'boot-built-main.ts'),
    builtFile('main/index.js'),
  ];

  const { stdout } = await promisify(execFile)(process.execPath, driver, {
    env: { ...process.env, SWITCHBOARD_HOME: home, SWITCHBOARD_SECRETS: 'session' },
  });

  const { answer, ...seen }: Record<string, unknown> = JSON.parse(stdout);
  expect(seen).toEqual({
    loaded: ['app://bundle/'],
    preferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
    hasPreload: true,
    hasIcon: true,
    page: 200,
    policy: contentSecurityPolicy,
    exitCode: 0,
  });
  expect(JSON.parse(String(answer))).toMatchObject({
    type: 'reply',
    id: 1,
    output: { host: 'electron', version: '1.2.3', dataDirectory: home },
  });
});
