import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inRepository } from '../../electron/launch/repository-paths.mjs';

const timeout = 60_000;
let home = '';
let started: ChildProcess[] = [];

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'switchboard-start-'));
});

afterEach(async () => {
  for (const child of started) if (child.exitCode === null && child.signalCode === null) await end(child, 'SIGTERM');
  started = [];
  rmSync(home, { recursive: true, force: true });
});

test('without a display it says so in one line and opens the browser host', { timeout }, async () => {
  const { child, lines } = start([]);

  expect(await readUntilReady(lines)).toEqual([
    'There is no display for a desktop window. Switchboard opens in the browser instead.',
    expect.stringMatching(/^Switchboard is open at http:\/\/127\.0\.0\.1:\d+\/\?token=/),
  ]);
  expect(await end(child, 'SIGINT')).toBe(0);
});

test('a second one on the same data directory says so and ends with 1', { timeout }, async () => {
  const first = start(['--web']);
  await readUntilReady(first.lines);

  const second = start(['--web']);
  const [exitCode] = await once(second.child, 'exit');

  expect({ exitCode, complaint: second.complaint() }).toEqual({
    exitCode: 1,
    complaint: expect.stringMatching(/^Switchboard is already running with the data directory [^\n]+\n$/),
  });
});

test('a launcher that is killed takes its host along', { timeout }, async () => {
  const { child, lines } = start(['--web']);
  await readUntilReady(lines);
  await end(child, 'SIGKILL');

  const next = start(['--web']);

  expect(await readUntilReady(next.lines)).toEqual([expect.stringContaining('Switchboard is open at')]);
});

test('an unknown flag is explained', { timeout }, async () => {
  const { child, complaint } = start(['--web', '--prot', '1']);
  const [exitCode] = await once(child, 'exit');

  expect({ exitCode, complaint: complaint() }).toEqual({ exitCode: 1, complaint: expect.stringContaining('--prot') });
});

function start(flags: readonly string[]) {
  const { DISPLAY, WAYLAND_DISPLAY, ...environment } = process.env;
  const script = inRepository('electron/launch/start.mjs');
  const child = spawn(process.execPath, [script, '--no-open', ...flags], {
    env: { ...environment, SWITCHBOARD_HOME: home, SWITCHBOARD_SECRETS: 'session' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started = [...started, child];
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
  return { child, lines: createInterface({ input: child.stdout }), complaint: () => complaint };
}

/** Lines up to the address; a build that happened to be needed is left out. */
async function readUntilReady(lines: AsyncIterable<string>): Promise<readonly string[]> {
  const seen: string[] = [];
  for await (const line of lines) {
    if (!line.startsWith('Building')) seen.push(line);
    if (line.startsWith('Switchboard is open')) return seen;
  }
  return seen;
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
  return child.exitCode;
}
