import { expect, test } from 'vitest';
import { createSystemRandom } from '../../electron/platform/system-random.ts';

test('ids are unique, shaped like UUIDs and in the order of creation', () => {
  const random = createSystemRandom(() => 1_763_700_000_000);
  const ids = Array.from({ length: 10_000 }, random.id);
  expect(new Set(ids).size).toBe(10_000);
  expect(ids.toSorted()).toEqual(ids);
  expect(ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toBe(true);
});

test('a clock that jumps back does not bring ids out of order', () => {
  let now = 2_000;
  const random = createSystemRandom(() => now);
  const before = random.id();
  now = 1_000;
  expect(random.id() > before).toBe(true);
});

test('chances lie between 0 and 1', () => {
  const random = createSystemRandom(() => 0);
  const chances = Array.from({ length: 1_000 }, random.unit);
  expect(chances.every((chance) => chance >= 0 && chance < 1)).toBe(true);
});
