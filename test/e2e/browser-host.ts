import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Page } from '@playwright/test';
import { inRepository } from '../../electron/launch/repository-paths.mjs';
import { readyUrl } from '../../electron/launch/open-browser-host.mjs';
import type { AppHost } from './app.ts';

/** The built browser host as a process of its own, and the test's page on it. */
export function browserHost(page: Page, folder: string, environment: Record<string, string>): AppHost {
  let running: ChildProcess | undefined;
  const end = async (signal: NodeJS.Signals) => {
    if (running?.exitCode !== null || running.signalCode !== null) return;
    const ended = once(running, 'exit');
    running.kill(signal);
    await ended;
  };
  return {
    page: () => page,
    start: async () => {
      // Its own folder, so that no .env of this machine is found.
      running = spawn(process.execPath, [inRepository('out/main/serve.js'), '--port', '0'], {
        cwd: folder,
        env: environment,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      await page.goto(await waitForUrl(running));
    },
    quit: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  };
}

function waitForUrl(child: ChildProcess): Promise<string> {
  if (child.stdout === null || child.stderr === null) throw new Error('The browser host has no output to read.');
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text));
  const lines = createInterface({ input: child.stdout });
  return new Promise((resolve, reject) => {
    lines.on('line', (line) => {
      const url = readyUrl(line);
      if (url !== undefined) resolve(url);
    });
    child.once('exit', (code) => {
      reject(new Error(`The browser host ended with ${code ?? 'a signal'} before it was ready: ${complaints}`));
    });
  });
}
