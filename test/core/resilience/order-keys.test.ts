import { expect, test } from 'vitest';
import { comesBackAt, type KeyOrderQuestion, orderKeys } from '../../../electron/core/resilience/order-keys.ts';
import type { KeyStanding } from '../../../shared/model/key.ts';

const keys = ['a', 'b', 'c', 'd'];
const standings = (others: Readonly<Record<string, KeyStanding>>) => (id: string) =>
  others[id] ?? { state: 'usable' as const };
const question = (change: Partial<KeyOrderQuestion>): KeyOrderQuestion => ({
  keys,
  standing: standings({}),
  isOut: () => false,
  rotation: 'sticky',
  ...change,
});

test.each<[string, Partial<KeyOrderQuestion>, readonly string[]]>([
  ['sticky begins with the key of the conversation, then by position', { stickyKeyId: 'c' }, ['c', 'a', 'b', 'd']],
  ['sticky goes by position in a new conversation', { lastUsedId: 'c' }, keys],
  ['sticky forgets a key that is gone', { stickyKeyId: 'removed' }, keys],
  ['round-robin goes on behind the last used', { rotation: 'round-robin', lastUsedId: 'b' }, ['c', 'd', 'a', 'b']],
  ['round-robin begins again after the last', { rotation: 'round-robin', lastUsedId: 'd' }, keys],
  ['round-robin begins with the first', { rotation: 'round-robin', stickyKeyId: 'c' }, keys],
  ['round-robin begins with the first where the last used is gone', { rotation: 'round-robin', lastUsedId: 'x' }, keys],
  ['fill-first goes by position', { rotation: 'fill-first', stickyKeyId: 'c', lastUsedId: 'b' }, keys],
  [
    'keys that are refused, cooling or out are left out',
    {
      stickyKeyId: 'b',
      standing: standings({
        a: { state: 'refused', since: 1 },
        b: { state: 'cooling', until: 9 },
        c: { state: 'out', until: 9 },
      }),
    },
    ['d'],
  ],
  ['keys whose quota is used up are left out', { isOut: (id) => id !== 'b' }, ['b']],
  ['there may be no key left', { isOut: () => true }, []],
])('%s', (_, change, expected) => {
  expect(orderKeys(question(change))).toEqual(expected);
});

test.each<[string, Partial<KeyOrderQuestion>, number | undefined]>([
  [
    'the first wait that ends counts',
    { standing: standings({ a: { state: 'cooling', until: 300 }, b: { state: 'out', until: 200 } }), keys: ['a', 'b'] },
    200,
  ],
  ['a used-up quota comes back at midnight', { isOut: () => true }, 1_000],
  [
    'a key that cools beyond midnight comes back after both',
    { standing: standings({ a: { state: 'cooling', until: 1_500 } }), isOut: () => true, keys: ['a'] },
    1_500,
  ],
  [
    'a key that cools until before midnight comes back with its quota',
    { standing: standings({ a: { state: 'cooling', until: 300 } }), isOut: () => true, keys: ['a'] },
    1_000,
  ],
  ['a refused key does not come back by itself', { standing: () => ({ state: 'refused', since: 1 }) }, undefined],
  ['a key that is out for good does not come back by itself', { standing: () => ({ state: 'out' }) }, undefined],
])('%s', (_, change, expected) => {
  expect(comesBackAt(question(change), 1_000)).toBe(expected);
});
