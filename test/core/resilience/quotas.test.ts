import { expect, test } from 'vitest';
import { createQuotas } from '../../../electron/core/resilience/quotas.ts';
import type { KeyQuota } from '../../../shared/model/key.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { createMemoryStateStore } from './memory-state-store.ts';

const today = Date.UTC(2026, 10, 21);
const tomorrow = Date.UTC(2026, 10, 22);
const quota: KeyQuota = { unit: 'characters', limit: 1_000 };
const characters = (count: number) => ({ requests: 1, tokens: 10, characters: count });

function setUp(states = createMemoryStateStore()) {
  let day = today;
  const clock = createManualClock(today);
  const start = () => createQuotas({ clock, states, dayStartsAt: () => day });
  return { clock, states, start, quotas: start(), moveTo: (dayStartsAt: number) => (day = dayStartsAt) };
}

test('says once which thresholds were passed, and is out at 100 percent until midnight', () => {
  const { quotas, moveTo } = setUp();

  expect([700, 100, 50, 100, 100].map((count) => quotas.spend('a', quota, characters(count)))).toEqual([
    [],
    [80],
    [],
    [90],
    [100],
  ]);
  expect([quotas.left('a', quota), quotas.isOut('a', quota)]).toEqual([0, true]);
  moveTo(tomorrow);
  expect([quotas.left('a', quota), quotas.isOut('a', quota)]).toEqual([1, false]);
  expect(quotas.spend('a', quota, characters(800))).toEqual([80]);
});

test('a key without a quota is never out, and a quota set later counts what was used before', () => {
  const { quotas } = setUp();

  expect(quotas.spend('a', undefined, characters(5_000))).toEqual([]);
  expect([quotas.left('a', undefined), quotas.isOut('a', undefined)]).toEqual([1, false]);
  expect(quotas.isOut('a', quota)).toBe(true);
  expect(quotas.used('a')).toEqual({ requests: 1, tokens: 10, characters: 5_000 });
});

test('writes once for each use, and not at all for none', () => {
  const { quotas, states } = setUp();
  quotas.spend('a', quota, characters(100));
  quotas.spend('a', quota, { requests: 0, tokens: 0, characters: 0 });

  expect(states.writes).toEqual([{ kind: 'quota', id: 'a', state: { day: today, used: characters(100) } }]);
});

test('the use of a key without a quota is written a moment later, and at the end', () => {
  const { clock, quotas, states } = setUp();
  quotas.spend('a', undefined, characters(100));
  quotas.spend('a', undefined, characters(100));
  expect(states.writes).toEqual([]);
  clock.advance(1_000);
  const used = { requests: 2, tokens: 20, characters: 200 };
  expect(states.writes).toEqual([{ kind: 'quota', id: 'a', state: { day: today, used } }]);
  quotas.spend('b', undefined, characters(1));
  quotas.flush();
  expect(states.writes.map(({ id }) => id)).toEqual(['a', 'b']);
});

test('use survives a restart, and what is broken in the store is left out', () => {
  const { quotas, start } = setUp(createMemoryStateStore({ quota: { broken: { day: -1, used: 3 } } }));
  quotas.spend('a', quota, characters(1_000));

  expect(start().isOut('a', quota)).toBe(true);
  expect(start().used('broken')).toEqual({ requests: 0, tokens: 0, characters: 0 });
  start().forget('a');
  expect(start().isOut('a', quota)).toBe(false);
});
