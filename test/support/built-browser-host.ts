import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import { builtFile } from './built-program.ts';

export interface HostProcess {
  readonly child: ChildProcess;
  /** The first line on standard output; undefined where the process ended without one. */
  readonly firstLine: Promise<string | undefined>;
  readonly ended: Promise<{ readonly exitCode: number | null; readonly stderr: string }>;
}

export function createHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'switchboard-serve-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  return home;
}

/** Starts the built browser host as a person without the launcher would; `environment` comes on top of this one. */
export function startHost(
  home: string,
  parameters: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): HostProcess {
  const child = spawn(process.execPath, [builtFile('main/serve.js'), ...parameters], {
    env: { ...process.env, SWITCHBOARD_HOME: home, SWITCHBOARD_SECRETS: 'session', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  const lines = createInterface({ input: child.stdout });
  const stderr: string[] = [];
  child.stderr.on('data', (part: Buffer) => stderr.push(part.toString('utf8')));
  const closed = once(child, 'close');
  const ended = closed.then(() => ({ exitCode: child.exitCode, stderr: stderr.join('') }));
  const firstLine = new Promise<string | undefined>((resolve) => {
    lines.once('line', resolve);
    lines.once('close', () => resolve(undefined));
  });
  return { child, firstLine, ended };
}
