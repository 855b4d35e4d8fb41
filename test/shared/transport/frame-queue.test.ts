import { expect, test, vi } from 'vitest';
import { createFrameQueue } from '../../../shared/transport/frame-queue.ts';

function setUp() {
  const onTake = vi.fn();
  const onLeave = vi.fn();
  return { onTake, onLeave, queue: createFrameQueue<number>({ onTake, onLeave }) };
}

async function collect(values: AsyncIterable<number>): Promise<number[]> {
  const seen: number[] = [];
  for await (const value of values) seen.push(value);
  return seen;
}

test('values pushed before and after reading begins arrive in order', async () => {
  const { queue } = setUp();
  queue.push(1);
  const reading = collect(queue);
  await Promise.resolve();
  queue.push(2);
  queue.end();
  expect(await reading).toEqual([1, 2]);
});

test('a failure reaches the reader after the values that came before it', async () => {
  const { queue } = setUp();
  queue.push(1);
  queue.fail(new Error('lost'));
  const seen: number[] = [];
  const reading = (async () => {
    for await (const value of queue) seen.push(value);
  })();
  await expect(reading).rejects.toThrow('lost');
  expect(seen).toEqual([1]);
});

test('a reader that stops early is reported as having left', async () => {
  const { queue, onLeave, onTake } = setUp();
  queue.push(1);
  queue.push(2);
  for await (const _ of queue) break;
  expect([onTake.mock.calls.length, onLeave.mock.calls.length]).toEqual([1, 1]);
});

test('a reader that sees the end has not left', async () => {
  const { queue, onLeave } = setUp();
  queue.end();
  await collect(queue);
  expect(onLeave).not.toHaveBeenCalled();
});
