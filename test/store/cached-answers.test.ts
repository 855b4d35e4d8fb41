import { expect, test } from 'vitest';
import type { CachedAnswer } from '../../electron/core/ports/stores.ts';
import { temporaryDirectory } from './temporary-directory.ts';
import { openTemporaryStore } from './temporary-store.ts';

const plain: CachedAnswer = {
  key: 'plain',
  model: 'alpha/alpha-large',
  text: 'Yes.',
  choice: { by: 'person' },
  createdAt: 1_000,
  expiresAt: 9_000,
};

const full: CachedAnswer = {
  ...plain,
  key: 'full',
  reasoning: 'It is so.',
  citations: [{ url: 'https://example.com/', title: 'Example' }],
  usage: { inputTokens: 10, outputTokens: 2, isEstimated: false },
  costMicros: 120,
};

test('an answer comes back whole after a restart', () => {
  const directory = temporaryDirectory();
  const { stores, close } = openTemporaryStore(directory);
  for (const answer of [plain, full]) stores.cache.save([answer]);
  close();
  const { cache } = openTemporaryStore(directory).stores;
  expect([cache.read('plain'), cache.read('full'), cache.read('other')]).toStrictEqual([plain, full, undefined]);
});

test('a new answer under the same key replaces the old one and begins without hits', () => {
  const { cache } = openTemporaryStore().stores;
  cache.save([full]);
  cache.countHit('full', 2_000);
  const newer = { ...plain, key: 'full', createdAt: 3_000 };
  cache.save([newer]);
  expect([cache.read('full'), cache.describe()]).toStrictEqual([
    newer,
    { entryCount: 1, sizeBytes: JSON.stringify(newer).length, hitCount: 0 },
  ]);
});

test('the cache is described by its entries, their size in UTF-8 and their hits', () => {
  const { cache } = openTemporaryStore().stores;
  const foreign = { ...plain, text: 'Ünïcödé' };
  const before = cache.describe();
  cache.save([foreign]);
  cache.save([full]);
  for (const key of ['full', 'full', 'plain', 'never-there']) cache.countHit(key, 2_000);
  const sizeBytes = Buffer.byteLength(JSON.stringify(foreign)) + Buffer.byteLength(JSON.stringify(full));
  expect([before, cache.describe()]).toStrictEqual([
    { entryCount: 0, sizeBytes: 0, hitCount: 0 },
    { entryCount: 2, sizeBytes, hitCount: 3 },
  ]);
});

test('removing takes one answer, clearing all', () => {
  const { cache } = openTemporaryStore().stores;
  for (const key of ['a', 'b', 'c']) cache.save([{ ...plain, key }]);
  cache.remove('b');
  const left = ['a', 'b', 'c'].filter((key) => cache.read(key));
  cache.clear();
  expect([left, cache.describe().entryCount]).toStrictEqual([['a', 'c'], 0]);
});

test('tidying removes what has expired, to the millisecond', () => {
  const { cache } = openTemporaryStore().stores;
  cache.save([{ ...plain, key: 'over', expiresAt: 5_000 }]);
  cache.save([{ ...plain, key: 'nearly', expiresAt: 5_001 }]);
  const removed = cache.tidy({ now: 5_000, maxBytes: 1_000_000 });
  expect([removed, cache.read('over'), cache.read('nearly')?.key]).toStrictEqual([1, undefined, 'nearly']);
});

test('tidying removes the least recently used until the rest fits', () => {
  const { cache } = openTemporaryStore().stores;
  for (const [index, key] of ['a', 'b', 'c', 'd'].entries()) cache.save([{ ...plain, key, createdAt: 1_000 + index }]);
  cache.countHit('a', 2_000);
  const sizeBytes = cache.describe().sizeBytes / 4;
  const removed = cache.tidy({ now: 3_000, maxBytes: 2 * sizeBytes + 1 });
  expect([removed, ['a', 'b', 'c', 'd'].filter((key) => cache.read(key))]).toStrictEqual([2, ['a', 'd']]);
  expect(cache.tidy({ now: 3_000, maxBytes: 2 * sizeBytes })).toBe(0);
});

test('tidying a full cache takes several short steps and ends', () => {
  const { stores } = openTemporaryStore();
  stores.atomically(() => {
    for (let index = 0; index < 250; index += 1) stores.cache.save([{ ...plain, key: `key-${index}` }]);
  });
  const steps: number[] = [];
  do steps.push(stores.cache.tidy({ now: 3_000, maxBytes: 0 }));
  while (steps.at(-1) !== 0);
  expect([steps, stores.cache.describe().entryCount]).toStrictEqual([[100, 100, 50, 0], 0]);
});
