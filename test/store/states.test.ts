import { expect, test } from 'vitest';
import { temporaryDirectory } from './temporary-directory.ts';
import { openTemporaryStore } from './temporary-store.ts';

test('states survive a restart by kind and id, as they were last saved', () => {
  const directory = temporaryDirectory();
  const { stores, close } = openTemporaryStore(directory);
  stores.states.save('breaker', 'beta/beta-mini', { type: 'closed' });
  stores.states.save('breaker', 'alpha/alpha-large', { type: 'open', until: 5_000 });
  stores.states.save('breaker', 'beta/beta-mini', { type: 'open', until: 7_000 });
  stores.states.save('quota', 'beta/beta-mini', null);
  close();
  const { states } = openTemporaryStore(directory).stores;
  expect([states.read('breaker'), states.read('quota'), states.read('health')]).toStrictEqual([
    new Map([
      ['alpha/alpha-large', { type: 'open', until: 5_000 }],
      ['beta/beta-mini', { type: 'open', until: 7_000 }],
    ]),
    new Map([['beta/beta-mini', null]]),
    new Map(),
  ]);
});

test('an absent state is forgotten, and only that one', () => {
  const { states } = openTemporaryStore().stores;
  states.save('key', 'key-1', { failures: 2 });
  states.save('key', 'key-2', { failures: 1 });
  states.save('alert', 'key-1', { percent: 80 });
  states.save('key', 'key-1', undefined);
  states.save('key', 'never-there', undefined);
  expect([states.read('key'), states.read('alert')]).toStrictEqual([
    new Map([['key-2', { failures: 1 }]]),
    new Map([['key-1', { percent: 80 }]]),
  ]);
});
