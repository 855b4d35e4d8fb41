import { expect, test } from 'vitest';
import {
  createInFlight,
  type SharedReading,
  type StartUpstream,
} from '../../../electron/core/cache/share-in-flight.ts';

interface Chunk {
  readonly text: string;
}

/** An upstream that says what the test tells it to. */
function scriptedUpstream() {
  const queue: (() => Chunk | undefined)[] = [];
  let wake: (() => void) | undefined;
  const log: string[] = [];
  const push = (step: () => Chunk | undefined) => {
    queue.push(step);
    wake?.();
  };
  const start: StartUpstream<Chunk> = async function* (signal) {
    log.push('opened');
    try {
      for (;;) {
        while (queue.length === 0) {
          await new Promise<void>((resolve) => {
            wake = resolve;
            signal.addEventListener('abort', () => resolve(), { once: true });
          });
          signal.throwIfAborted();
        }
        const chunk = queue.shift()?.();
        if (!chunk) return;
        yield chunk;
      }
    } finally {
      log.push(signal.aborted ? 'aborted' : 'ended');
    }
  };
  return {
    start,
    log,
    say: (text: string) => push(() => ({ text })),
    end: () => push(() => undefined),
    fail: (error: Error) =>
      push(() => {
        throw error;
      }),
  };
}

async function textOf(reading: SharedReading<Chunk>): Promise<string> {
  let text = '';
  for await (const chunk of reading) text += chunk.text;
  return text;
}

const never = new AbortController().signal;
const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

test('identical requests share one upstream, and each hears it from the beginning', async () => {
  const inFlight = createInFlight<Chunk>();
  const upstream = scriptedUpstream();
  const first = inFlight.join('a', upstream.start, never);
  const firstText = textOf(first);
  upstream.say('Hello');
  await settle();
  const second = inFlight.join('a', upstream.start, never);
  const secondText = textOf(second);
  upstream.say(' world');
  upstream.end();

  expect(await Promise.all([firstText, secondText])).toEqual(['Hello world', 'Hello world']);
  expect(upstream.log).toEqual(['opened', 'ended']);
  expect([first.isLeader(), second.isLeader()]).toEqual([true, false]);
  expect(inFlight.size()).toBe(0);
});

test('other requests, and the same one after its end, ask for themselves', async () => {
  const inFlight = createInFlight<Chunk>();
  const upstreams = [scriptedUpstream(), scriptedUpstream(), scriptedUpstream()] as const;
  for (const [index, upstream] of upstreams.entries()) {
    upstream.say(String(index));
    upstream.end();
  }
  const readings = [inFlight.join('a', upstreams[0].start, never), inFlight.join('b', upstreams[1].start, never)];
  expect(await Promise.all(readings.map(textOf))).toEqual(['0', '1']);
  const later = inFlight.join('a', upstreams[2].start, never);

  expect([await textOf(later), later.isLeader()]).toEqual(['2', true]);
});

test('a leader that leaves passes the lead on, and the upstream stays', async () => {
  const inFlight = createInFlight<Chunk>();
  const upstream = scriptedUpstream();
  const caller = new AbortController();
  const first = inFlight.join('a', upstream.start, caller.signal);
  const firstText = textOf(first);
  const second = inFlight.join('a', upstream.start, never);
  const secondText = textOf(second);
  upstream.say('Hello');
  await settle();
  caller.abort(new Error('stopped by the person'));
  await expect(firstText).rejects.toThrow('stopped by the person');
  upstream.say(' world');
  upstream.end();

  expect(await secondText).toBe('Hello world');
  expect([first.isLeader(), second.isLeader()]).toEqual([false, true]);
  expect(upstream.log).toEqual(['opened', 'ended']);
});

test('the upstream is aborted when the last reader leaves, who still leads', async () => {
  const inFlight = createInFlight<Chunk>();
  const upstream = scriptedUpstream();
  const callers = [new AbortController(), new AbortController()];
  const readings = callers.map(({ signal }) => inFlight.join('a', upstream.start, signal));
  const texts = readings.map((reading) => textOf(reading).catch(() => 'left'));
  await settle();
  callers[0]?.abort();
  await settle();
  expect(upstream.log).toEqual(['opened']);
  callers[1]?.abort();

  expect(await Promise.all(texts)).toEqual(['left', 'left']);
  await settle();
  expect(upstream.log).toEqual(['opened', 'aborted']);
  expect(readings.map((reading) => reading.isLeader())).toEqual([false, true]);
  expect(inFlight.size()).toBe(0);
});

test('breaking off between two chunks closes the upstream', async () => {
  const inFlight = createInFlight<Chunk>();
  const upstream = scriptedUpstream();
  upstream.say('Hello');
  upstream.say(' world');
  const heard: string[] = [];
  for await (const { text } of inFlight.join('a', upstream.start, never)) {
    heard.push(text);
    break;
  }
  await settle();

  expect([heard, upstream.log, inFlight.size()]).toEqual([['Hello'], ['opened', 'aborted'], 0]);
});

test('a reader that leaves before it has read anything is not waited for', async () => {
  const inFlight = createInFlight<Chunk>();
  const upstream = scriptedUpstream();
  const caller = new AbortController();
  inFlight.join('a', upstream.start, caller.signal);
  caller.abort();

  expect(inFlight.size()).toBe(0);
});

test('an error reaches all readers, after what was said before it', async () => {
  const inFlight = createInFlight<Chunk>();
  const upstream = scriptedUpstream();
  const readings = [1, 2].map(() => inFlight.join('a', upstream.start, never));
  const heard: string[] = [];
  const ends = readings.map(async (reading) => {
    for await (const { text } of reading) heard.push(text);
  });
  upstream.say('Hello');
  upstream.fail(new Error('the line broke'));

  expect((await Promise.allSettled(ends)).map((end) => end.status === 'rejected' && String(end.reason))).toEqual([
    'Error: the line broke',
    'Error: the line broke',
  ]);
  expect([heard, inFlight.size()]).toEqual([['Hello', 'Hello'], 0]);
});

test('a slow reader hears the rest after the upstream has ended', async () => {
  const inFlight = createInFlight<Chunk>();
  const upstream = scriptedUpstream();
  upstream.say('a');
  upstream.say('b');
  upstream.end();
  const first = inFlight.join('a', upstream.start, never);
  const slow = inFlight.join('a', upstream.start, never);

  expect(await textOf(first)).toBe('ab');
  expect(inFlight.size()).toBe(0);
  expect(await textOf(slow)).toBe('ab');
});

test('a request whose signal has fired does not begin', () => {
  const inFlight = createInFlight<Chunk>();
  const upstream = scriptedUpstream();

  expect(() => inFlight.join('a', upstream.start, AbortSignal.abort(new Error('too late')))).toThrow('too late');
  expect([upstream.log, inFlight.size()]).toEqual([[], 0]);
});

test('whoever stops, and when, exactly one of 16 readers leads at its end', async () => {
  for (let stopped = 0; stopped <= 16; stopped += 1) {
    const inFlight = createInFlight<Chunk>();
    const upstream = scriptedUpstream();
    const callers = Array.from({ length: 16 }, () => new AbortController());
    const billed: number[] = [];
    const turns = callers.map(async ({ signal }, index) => {
      const reading = inFlight.join('a', upstream.start, signal);
      await textOf(reading).catch(() => 'left');
      if (reading.isLeader()) billed.push(index);
    });
    upstream.say('Hello');
    await settle();
    for (const caller of callers.slice(0, stopped)) {
      caller.abort();
      await settle();
    }
    upstream.end();
    await Promise.all(turns);
    expect(billed).toHaveLength(1);
  }
});
