import { expect, test } from 'vitest';
import { createTurnLog } from '../../../electron/core/turns/turn-log.ts';
import type { IndexedChunk } from '../../../shared/model/turn-chunk.ts';

const text = (value: string) => ({ type: 'text-delta' as const, text: value });
const end = { type: 'end' as const, status: 'complete' as const };
const never = new AbortController().signal;

async function readAll(chunks: AsyncIterable<IndexedChunk>): Promise<IndexedChunk[]> {
  const seen: IndexedChunk[] = [];
  for await (const chunk of chunks) seen.push(chunk);
  return seen;
}

test('a reader sees what was said before and what comes after', async () => {
  const log = createTurnLog();
  log.append(text('a'));
  const reading = readAll(log.read(0, never));
  await Promise.resolve();
  log.append(text('b'));
  log.append(end);
  expect(await reading).toEqual([
    { index: 0, chunk: text('a') },
    { index: 1, chunk: text('b') },
    { index: 2, chunk: end },
  ]);
});

test('reading from an index leaves out what the reader already has', async () => {
  const log = createTurnLog();
  for (const chunk of [text('a'), text('b'), end]) log.append(chunk);
  expect(await readAll(log.read(2, never))).toEqual([{ index: 2, chunk: end }]);
});

test('reading from beyond the end of an ended turn ends at once', async () => {
  const log = createTurnLog();
  log.append(end);
  expect(await readAll(log.read(1, never))).toEqual([]);
});

test('leaving ends the reading and not the turn', async () => {
  const log = createTurnLog();
  const leaving = new AbortController();
  const left = readAll(log.read(0, leaving.signal));
  const staying = readAll(log.read(0, never));
  log.append(text('a'));
  await new Promise((resolve) => setImmediate(resolve));
  leaving.abort();
  log.append(end);
  expect(await left).toEqual([{ index: 0, chunk: text('a') }]);
  expect(await staying).toHaveLength(2);
});
