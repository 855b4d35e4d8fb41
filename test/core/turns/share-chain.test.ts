import { expect, test } from 'vitest';
import type { ChainEvent, ChainResult } from '../../../electron/core/turns/chain.ts';
import { createSharedChains } from '../../../electron/core/turns/share-chain.ts';

const answered: ChainResult = { attempt: { outcome: 'complete', finishReason: 'stop', totalMs: 9 }, steps: [] };
const stopped: ChainResult = { attempt: { outcome: 'stopped', totalMs: 0, isSent: false }, steps: [] };
const text = (value: string): ChainEvent => ({ type: 'text-delta', text: value });

/** One upstream call; the test says what it emits and when it ends. */
interface Upstream {
  readonly signal: AbortSignal;
  readonly emit: (event: ChainEvent) => void;
  readonly end: (result?: ChainResult) => void;
  readonly fail: (error: Error) => void;
}

function setUp() {
  const share = createSharedChains();
  const upstreams: Upstream[] = [];
  const start = (signal: AbortSignal, emit: (event: ChainEvent) => void) => {
    const { promise, resolve, reject } = Promise.withResolvers<ChainResult>();
    upstreams.push({ signal, emit, end: (result = answered) => resolve(result), fail: reject });
    return promise;
  };
  const ask = (key = 'same') => {
    const leaving = new AbortController();
    const seen: ChainEvent[] = [];
    const result = share({ key, signal: leaving.signal, emit: (event) => seen.push(event), start });
    return { result, seen, leave: () => leaving.abort() };
  };
  const upstream = (index: number): Upstream => {
    const found = upstreams[index];
    if (!found) throw new Error(`There was no call number ${String(index)}.`);
    return found;
  };
  return { ask, upstream, upstreams };
}

test('identical requests share one call, and whoever comes later is told what was missed', async () => {
  const { ask, upstream, upstreams } = setUp();
  const first = ask();
  upstream(0).emit(text('Hel'));
  const second = ask();
  upstream(0).emit(text('lo'));
  upstream(0).end();
  expect(await Promise.all([first.result, second.result])).toEqual([
    { result: answered, isLeader: true },
    { result: answered, isLeader: false },
  ]);
  expect([first.seen, second.seen]).toEqual([
    [text('Hel'), text('lo')],
    [text('Hel'), text('lo')],
  ]);
  expect(upstreams).toHaveLength(1);
});

test('other requests have calls of their own', () => {
  const { ask, upstreams } = setUp();
  void ask('one');
  void ask('other');
  expect(upstreams).toHaveLength(2);
});

test('a request that comes after the end is asked anew', async () => {
  const { ask, upstream, upstreams } = setUp();
  const first = ask();
  upstream(0).end();
  await first.result;
  const second = ask();
  expect([upstreams.length, second.seen]).toEqual([2, []]);
});

test('one reader that leaves is stopped alone, even the one the call was made for', async () => {
  const { ask, upstream } = setUp();
  const first = ask();
  const second = ask();
  first.leave();
  expect(await first.result).toEqual({ result: stopped, isLeader: true });
  expect(upstream(0).signal.aborted).toBe(false);
  upstream(0).emit(text('Hello'));
  upstream(0).end();
  expect(await second.result).toEqual({ result: answered, isLeader: false });
  expect([first.seen, second.seen]).toEqual([[], [text('Hello')]]);
});

test('the last reader that leaves stops the call, and gets what came of it', async () => {
  const { ask, upstream } = setUp();
  const [first, second] = [ask(), ask()];
  first.leave();
  second.leave();
  expect(upstream(0).signal.aborted).toBe(true);
  const billed: ChainResult = { attempt: { outcome: 'stopped', totalMs: 40 }, steps: [] };
  upstream(0).end(billed);
  expect(await second.result).toEqual({ result: billed, isLeader: false });
});

test('a call that is being stopped answers nobody who comes then, and its end does not hide the new call', async () => {
  const { ask, upstream, upstreams } = setUp();
  const first = ask();
  first.leave();
  const second = ask();
  upstream(0).end(stopped);
  await first.result;
  const third = ask();
  expect(upstreams).toHaveLength(2);
  upstream(1).end();
  expect(await Promise.all([second.result, third.result])).toEqual([
    { result: answered, isLeader: true },
    { result: answered, isLeader: false },
  ]);
});

test('a call that breaks breaks for every reader, and the next request is asked anew', async () => {
  const { ask, upstream, upstreams } = setUp();
  const readers = [ask(), ask()];
  upstream(0).fail(new Error('boom'));
  await Promise.all(readers.map(({ result }) => expect(result).rejects.toThrow('boom')));
  void ask();
  expect(upstreams).toHaveLength(2);
});
