import { once } from 'node:events';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { repositoryRoot } from '../../electron/launch/repository-paths.mjs';
import type { AppHost } from './app.ts';

interface ElectronHostOptions {
  readonly binary: string;
  readonly environment: Record<string, string>;
  /** Told about every new window before the test sees it. */
  readonly onPage: (page: Page) => Promise<void>;
}

/** The built app in a real desktop window. */
export function electronHost({ binary, environment, onPage }: ElectronHostOptions): AppHost {
  let running: ElectronApplication | undefined;
  let window: Page | undefined;
  return {
    page: () => {
      if (window === undefined) throw new Error('The app has no window yet: start it first.');
      return window;
    },
    start: async () => {
      const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
      running = await _electron.launch({
        executablePath: binary,
        args: [repositoryRoot, ...sandbox],
        env: environment,
        chromiumSandbox: sandbox.length === 0,
        colorScheme: null,
      });
      window = await running.firstWindow();
      await onPage(window);
    },
    quit: async () => {
      await running?.close();
      running = undefined;
    },
    kill: async () => {
      const child = running?.process();
      running = undefined;
      if (child?.exitCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}
