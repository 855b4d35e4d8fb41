import { expect, test } from 'vitest';
import { createResponseCache, type CacheLimits } from '../../../electron/core/cache/response-cache.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { createMemoryCacheStore } from './memory-cache-store.ts';
import { dayMs, sampleAnswer } from './sample-answer.ts';
import { fc } from '../../support/seeded-properties.ts';

function setUp(limits: Partial<CacheLimits> = {}) {
  const clock = createManualClock();
  const store = createMemoryCacheStore();
  const logged: string[] = [];
  const note = (event: string) => void logged.push(event);
  const log = { info: note, warn: note, error: note };
  const open = () => createResponseCache({ store, clock, log, limits });
  return { clock, store, logged, cache: open(), reopen: open };
}

test('an answer is found in memory, and on disk after a restart', () => {
  const { clock, cache, reopen } = setUp();
  const answer = sampleAnswer(clock.now());
  cache.keep(answer);
  clock.advance(50);
  const reopened = reopen();

  expect(cache.find('key-1')).toEqual({ answer, tier: 'memory' });
  expect(reopened.find('key-1')).toEqual({ answer, tier: 'disk' });
  expect(reopened.find('key-1')).toEqual({ answer, tier: 'memory' });
  expect(cache.find('key-2')).toBeUndefined();
});

test('an expired answer is absent in both tiers, and gone', () => {
  const { clock, store, cache, reopen } = setUp();
  cache.keep(sampleAnswer(clock.now()));
  const reopened = reopen();
  clock.advance(dayMs - 1);
  expect(cache.find('key-1')).toBeDefined();
  clock.advance(1);

  expect(reopened.find('key-1')).toBeUndefined();
  expect(cache.find('key-1')).toBeUndefined();
  expect([...store.answers.keys()]).toEqual([]);
});

test('an answer that has expired already is not kept', () => {
  const { clock, store, cache } = setUp();
  cache.keep(sampleAnswer(clock.now() - dayMs));

  expect(cache.find('key-1')).toBeUndefined();
  expect([...store.answers.keys()]).toEqual([]);
});

test('an answer from before the clock jumped back is not given again', () => {
  const { clock, cache, reopen } = setUp();
  cache.keep(sampleAnswer(clock.now()));
  const reopened = reopen();
  clock.jumpTo(clock.now() - 5 * dayMs);

  expect(cache.find('key-1')).toBeUndefined();
  expect(reopened.find('key-1')).toBeUndefined();
});

test('wherever the clock jumps, nothing found is older than its time to live', () => {
  const step = fc.record({
    jumpMs: fc.integer({ min: -3 * dayMs, max: 3 * dayMs }),
    ttlMs: fc.integer({ min: 1, max: dayMs }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const { clock, cache } = setUp();
      for (const { jumpMs, ttlMs } of steps) {
        clock.jumpTo(Math.max(0, clock.now() + jumpMs));
        const now = clock.now();
        const found = cache.find('key-1');
        if (found) expect(found.answer.createdAt <= now && now < found.answer.expiresAt).toBe(true);
        else cache.keep(sampleAnswer(now, { expiresAt: now + ttlMs }));
        expect(cache.find('key-1')).toBeDefined();
      }
    }),
  );
});

test('hits are counted at once, and written later', () => {
  const { clock, store, cache } = setUp();
  cache.keep(sampleAnswer(clock.now()));
  cache.find('key-1');
  cache.find('key-1');
  expect([cache.describe().hitCount, store.hits.length]).toEqual([2, 0]);

  clock.advance(1_000);
  expect([cache.describe().hitCount, store.hits.length]).toEqual([2, 2]);
});

test('hits that wait are written when the program closes', () => {
  const { clock, store, cache } = setUp();
  cache.keep(sampleAnswer(clock.now()));
  for (let hit = 0; hit < 500; hit += 1) cache.find('key-1');
  cache.flush();

  expect([store.hits.length, clock.pendingCount()]).toEqual([500, 0]);
});

test('many hits are written in rounds', () => {
  const { clock, store, cache } = setUp();
  cache.keep(sampleAnswer(clock.now()));
  for (let hit = 0; hit < 500; hit += 1) cache.find('key-1');
  const written = [1, 2, 3].map(() => {
    clock.advance(1_000);
    return store.hits.length;
  });

  expect(written).toEqual([200, 400, 500]);
});

test('memory keeps the answers used last, disk keeps all', () => {
  const { clock, cache } = setUp({ memoryEntries: 2 });
  for (const key of ['a', 'b', 'c']) cache.keep(sampleAnswer(clock.now(), { key }));

  expect(['c', 'b', 'a'].map((key) => cache.find(key)?.tier)).toEqual(['memory', 'memory', 'disk']);
});

test('an answer too large for memory is found on disk', () => {
  const { clock, cache } = setUp({ memoryBytes: 10_000 });
  cache.keep(sampleAnswer(clock.now(), { text: 'a'.repeat(10_000) }));

  expect(cache.find('key-1')?.tier).toBe('disk');
});

test('a full disk is logged and costs no turn', () => {
  const { clock, store, logged, cache, reopen } = setUp();
  cache.keep(sampleAnswer(clock.now()));
  clock.advance(50);
  store.fillDisk();
  cache.keep(sampleAnswer(clock.now(), { key: 'key-2' }));
  clock.advance(50);

  expect(cache.find('key-2')?.tier).toBe('memory');
  expect(reopen().find('key-1')).toBeUndefined();
  clock.advance(2 * dayMs);
  expect(cache.find('key-2')).toBeUndefined();
  expect(cache.tidy()).toBe(0);
  expect(logged).toEqual([
    'answers-not-cached',
    'cache-not-read',
    'cache-hits-not-counted',
    'cache-not-removed',
    'cache-not-tidied',
  ]);
});

test('clearing forgets both tiers and the hits that wait', () => {
  const { clock, store, cache } = setUp();
  cache.keep(sampleAnswer(clock.now()));
  cache.find('key-1');
  cache.clear();

  expect(cache.find('key-1')).toBeUndefined();
  expect([[...store.answers.keys()], store.hits, clock.pendingCount()]).toEqual([[], [], 0]);
});

test('tidying removes what has expired', () => {
  const { clock, store, cache } = setUp();
  cache.keep(sampleAnswer(clock.now()));
  cache.keep(sampleAnswer(clock.now(), { key: 'key-2', expiresAt: clock.now() + 2 * dayMs }));
  clock.advance(dayMs);

  expect(cache.tidy()).toBe(1);
  expect([...store.answers.keys()]).toEqual(['key-2']);
});
