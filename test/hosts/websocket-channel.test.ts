import { once } from 'node:events';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { pingIntervalMs } from '../../electron/hosts/websocket-channel.ts';
import { type Channel, maxFrameCharacters } from '../../shared/transport/channel.ts';
import { outcome, visitLoopbackServer } from '../support/loopback-visitor.ts';

afterEach(() => {
  vi.useRealTimers();
});

describe('a WebSocket', () => {
  test('carries frames both ways, in order', async () => {
    const { core, connect } = await openHost();
    const socket = await connect();
    const heard: string[] = [];
    const answered = new Promise<void>((resolve) => {
      socket.on('message', (frame: Buffer) => {
        heard.push(frame.toString('utf8'));
        if (heard.length === 2) resolve();
      });
    });

    socket.send('one');
    socket.send('zwei ☎');
    await answered;

    expect({ frames: core.frames, heard }).toEqual({
      frames: ['one', 'zwei ☎'],
      heard: ['echo one', 'echo zwei ☎'],
    });
  });

  test('of one window is a stranger to that of another', async () => {
    const { core, connect } = await openHost();
    const [first, second] = [await connect(), await connect()];
    const heardBySecond: string[] = [];
    second.on('message', (frame: Buffer) => heardBySecond.push(frame.toString('utf8')));

    first.send('mine');
    await once(first, 'message');
    second.send('yours');
    await once(second, 'message');

    expect({ attached: core.channels.length, heardBySecond }).toEqual({ attached: 2, heardBySecond: ['echo yours'] });
  });

  test('that is lost detaches and sends nothing more', async () => {
    const { core, connect } = await openHost();
    const socket = await connect();

    socket.terminate();
    await core.detached;

    expect(() => core.channels[0]?.send('too late')).not.toThrow();
  });

  test('that sends too much at once is closed with 1009', async () => {
    const { core, connect } = await openHost();
    const socket = await connect();

    socket.send('a'.repeat(maxFrameCharacters * 4 + 1));
    const [code] = await closed(socket);
    await core.detached;

    expect({ code, frames: core.frames }).toEqual({ code: 1009, frames: [] });
  });

  test('that sends a frame a little too long is left to the core, which answers', async () => {
    const { core, connect } = await openHost();
    const socket = await connect();

    socket.send('a'.repeat(maxFrameCharacters + 1));
    await once(socket, 'message');

    expect(core.frames.map(({ length }) => length)).toEqual([maxFrameCharacters + 1]);
  });

  test('that sends bytes instead of text is closed with 1003', async () => {
    const { core, connect } = await openHost();
    const socket = await connect();

    socket.send(Buffer.from([1, 2, 3]));
    const [code] = await closed(socket);

    expect({ code, frames: core.frames }).toEqual({ code: 1003, frames: [] });
  });

  test('is closed with 1001 when Switchboard ends', async () => {
    const { connect, close } = await openHost();
    const socket = await connect();
    const ending = closed(socket);

    await close();

    expect((await ending)[0]).toBe(1001);
  });

  test('whose other side hangs does not hold the end up', async () => {
    const { connect, close, core } = await openHost();
    const socket = await connect();
    socket.pause();

    await close();
    await core.detached;

    socket.terminate();
  });
});

describe('a reader that vanished without a word', () => {
  test('is cut after it has missed a ping', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const { core, visitor, headers } = await openHost();
    const socket = visitor.connect(headers, undefined, { autoPong: false });
    await once(socket, 'open');
    const ending = closed(socket);

    vi.advanceTimersByTime(pingIntervalMs);
    await once(socket, 'ping');
    vi.advanceTimersByTime(pingIntervalMs);
    await ending;
    await core.detached;

    expect(vi.getTimerCount()).toBe(0);
  });

  test('is told apart from one that answers', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const { core, connect } = await openHost();
    const socket = await connect();

    for (const round of ['first', 'second', 'third']) {
      vi.advanceTimersByTime(pingIntervalMs);
      await once(socket, 'ping');
      socket.send(round);
      await once(socket, 'message');
    }

    expect(core.frames).toEqual(['first', 'second', 'third']);
  });
});

describe('an upgrade', () => {
  test.each([
    { what: 'no cookie', change: { cookie: '' }, status: 401 },
    { what: 'a wrong cookie', change: { cookie: 'switchboard-session-1=x' }, status: 401 },
    { what: 'a foreign origin', change: { origin: 'https://example.com' }, status: 403 },
    { what: 'the origin of a sandboxed page', change: { origin: 'null' }, status: 403 },
    { what: 'another name of this computer', change: { host: 'localhost' }, status: 403 },
    { what: 'a rebound name', change: { host: 'example.com' }, status: 403 },
  ])('with $what is refused with $status', async ({ change, status }) => {
    const { core, visitor, headers } = await openHost();

    const result = await outcome(visitor.connect({ ...headers, ...change }));

    expect({ result, attached: core.channels.length }).toEqual({ result: status, attached: 0 });
  });

  test('without an origin is refused with 403', async () => {
    const { visitor, headers } = await openHost();

    expect(await outcome(visitor.connect({ cookie: headers.cookie }))).toBe(403);
  });

  test.each(['/', '/socket/', '/socket?again', '/other'])('at %s is refused with 404', async (path) => {
    const { visitor, headers } = await openHost();

    expect(await outcome(visitor.connect(headers, path))).toBe(404);
  });
});

async function openHost() {
  const frames: string[] = [];
  const channels: Channel[] = [];
  const { promise: detached, resolve: noteDetached } = Promise.withResolvers<undefined>();
  const visitor = await visitLoopbackServer((channel) => {
    channels.push(channel);
    const stop = channel.onFrame((frame) => {
      frames.push(frame);
      channel.send(`echo ${frame.slice(0, 100)}`);
    });
    return () => {
      stop();
      noteDetached(undefined);
    };
  });
  const headers = { cookie: await visitor.signIn(), origin: visitor.url.origin };
  const connect = async () => {
    const socket = visitor.connect(headers);
    await once(socket, 'open');
    return socket;
  };
  return { core: { frames, channels, detached }, visitor, headers, connect, close: visitor.close };
}

async function closed(socket: Awaited<ReturnType<Awaited<ReturnType<typeof openHost>>['connect']>>) {
  socket.on('error', () => undefined);
  return once(socket, 'close');
}
