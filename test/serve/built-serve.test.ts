import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { createHome, startHost } from '../support/built-browser-host.ts';

describe('the built browser host', () => {
  test('prints one JSON line with the address and its process, and serves the window there', async () => {
    const { child, firstLine } = startHost(createHome());

    const ready = readLine(await firstLine);
    const { headers, page, answer } = await useLike(ready.url);

    expect(ready).toEqual({
      ready: true,
      url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}$/),
      pid: child.pid,
    });
    expect({ page, type: headers.get('content-type') }).toEqual({ page: 200, type: 'text/html; charset=utf-8' });
    expect(answer).toMatchObject({ type: 'reply', id: 1, output: { host: 'browser' } });
  });

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('ends in order on %s and can start again', async (signal) => {
    const home = createHome();
    const first = startHost(home);
    await first.firstLine;

    first.child.kill(signal);
    const end = await first.ended;
    const second = startHost(home);

    expect({ end, again: readLine(await second.firstLine).ready }).toEqual({
      end: { exitCode: 0, stderr: '' },
      again: true,
    });
  });

  test('says so and ends when another process uses the data directory', async () => {
    const home = createHome();
    const first = startHost(home);
    await first.firstLine;

    const second = startHost(home);

    expect(await second.ended).toEqual({
      exitCode: 1,
      stderr:
        `Switchboard is already running with the data directory ${home} (process ${first.child.pid}). ` +
        'Use that window or end that process, or set SWITCHBOARD_HOME to another directory.\n',
    });
    expect(await second.firstLine).toBe(undefined);
  });

  test('says so and ends when its port is taken', async () => {
    const first = startHost(createHome());
    const { port } = new URL(readLine(await first.firstLine).url);

    const second = startHost(createHome(), ['--port', port]);

    expect(await second.ended).toEqual({
      exitCode: 1,
      stderr: `Port ${port} is in use. Choose another with --port, or leave it out.\n`,
    });
  });

  test('says so and ends when the data directory cannot be one', async () => {
    const file = join(createHome(), 'file');
    writeFileSync(file, '');

    const { exitCode, stderr } = await startHost(file).ended;

    expect({ exitCode, lines: stderr.trim().split('\n').length }).toEqual({ exitCode: 1, lines: 1 });
    expect(stderr).toContain(file);
  });

  test('keeps its token out of the log', async () => {
    const home = createHome();
    const { firstLine } = startHost(home);
    const { url } = readLine(await firstLine);
    await useLike(url);

    expect(readLog(home)).not.toContain(new URL(url).searchParams.get('token'));
  });
});

interface ReadyLine {
  readonly ready: boolean;
  readonly url: string;
  readonly pid: number;
}

function readLine(line: string | undefined): ReadyLine {
  const ready: ReadyLine = JSON.parse(line ?? 'null');
  return ready;
}

/** Opens the address as a browser does and asks one thing over the socket. */
async function useLike(address: string) {
  const { origin, host } = new URL(address);
  const entry = await fetch(address, { redirect: 'manual' });
  const cookie = entry.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const page = await fetch(origin, { headers: { cookie } });
  const socket = new WebSocket(`ws://${host}/socket`, { headers: { cookie, origin } });
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'call', id: 1, verb: 'app.describe', input: {} }));
  const frame = await new Promise<string>((resolve) =>
    socket.once('message', (message: Buffer) => resolve(message.toString('utf8'))),
  );
  socket.terminate();
  const answer: unknown = JSON.parse(frame);
  return { page: page.status, headers: page.headers, answer };
}

function readLog(home: string): string {
  try {
    return readFileSync(join(home, 'logs', 'switchboard.log'), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}
