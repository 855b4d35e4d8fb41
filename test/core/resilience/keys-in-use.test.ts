import { expect, test } from 'vitest';
import { createKeyRing, type KeyQuestion } from '../../../electron/core/resilience/keys-in-use.ts';
import { keptConversations } from '../../../electron/core/resilience/last-keys.ts';
import { createQuotas } from '../../../electron/core/resilience/quotas.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { createMemoryStateStore } from './memory-state-store.ts';
import { failureOf } from './sample-failure.ts';

const three: KeyQuestion = { providerId: 'openai', keys: [{ id: 'a' }, { id: 'b' }, { id: 'c' }], rotation: 'sticky' };

function setUp(states = createMemoryStateStore()) {
  const clock = createManualClock(Date.UTC(2026, 10, 21, 12));
  const midnight = Date.UTC(2026, 10, 22);
  const quotas = createQuotas({ clock, states, dayStartsAt: () => Date.UTC(2026, 10, 21) });
  const start = () => createKeyRing({ clock, states, quotas, dayEndsAt: () => midnight });
  return { clock, states, quotas, midnight, start, ring: start() };
}

test('a failing key is set aside alone', () => {
  const { ring, clock } = setUp();
  ring.failed('a', failureOf('rate_limited'));

  expect(ring.standing('a')).toEqual({ state: 'cooling', until: clock.now() + 60_000 });
  expect(ring.order(three)).toEqual({ usable: ['b', 'c'] });
  clock.advance(60_000);
  expect(ring.order(three)).toEqual({ usable: ['a', 'b', 'c'] });
});

test('a conversation keeps the key that answered it, as long as that can be used', () => {
  const { ring } = setUp();
  const again = { ...three, conversationId: 'talk' };
  ring.worked('b', 'talk');

  expect(ring.order(again)).toEqual({ usable: ['b', 'a', 'c'] });
  expect(ring.order({ ...three, conversationId: 'other' })).toEqual({ usable: ['a', 'b', 'c'] });
  ring.failed('b', failureOf('invalid_key'));
  expect(ring.order(again)).toEqual({ usable: ['a', 'c'] });
});

test('a conversation between two providers keeps a key of each', () => {
  const { ring } = setUp();
  ring.worked('b', 'talk');
  ring.worked('other-2', 'talk');

  expect(ring.order({ ...three, conversationId: 'talk' }).usable[0]).toBe('b');
  expect(ring.order({ ...three, keys: [{ id: 'other-1' }, { id: 'other-2' }], conversationId: 'talk' }).usable[0]).toBe(
    'other-2',
  );
});

test('round-robin moves on with every request, also while the one before it runs', () => {
  const { ring } = setUp();
  const turning: KeyQuestion = { ...three, rotation: 'round-robin' };
  const used = Array.from({ length: 4 }, () => {
    const [first = ''] = ring.order(turning).usable;
    ring.began(first);
    return first;
  });

  expect(used).toEqual(['a', 'b', 'c', 'a']);
});

test('round-robin moves on with what came of a request', () => {
  const { ring } = setUp();
  const turning: KeyQuestion = { ...three, rotation: 'round-robin' };
  ring.worked('a');
  expect(ring.order(turning).usable).toEqual(['b', 'c', 'a']);
  ring.failed('b', failureOf('server_error'));
  expect(ring.order(turning).usable).toEqual(['c', 'a', 'b']);
});

test('asking for the order changes nothing', () => {
  const { ring, states } = setUp();
  const turning: KeyQuestion = { ...three, rotation: 'round-robin' };

  expect(ring.order(turning)).toEqual(ring.order(turning));
  expect(states.writes).toEqual([]);
});

test('a key whose quota is used up is out until midnight', () => {
  const { ring, quotas, midnight } = setUp();
  const quota = { unit: 'requests', limit: 1 } as const;
  const limited: KeyQuestion = { ...three, keys: [{ id: 'a', quota }] };
  quotas.spend('a', quota, { requests: 1, tokens: 0, characters: 0 });

  expect(ring.order(limited)).toEqual({ usable: [], resetsAt: midnight });
});

test('where every key is refused nothing comes back by itself', () => {
  const { ring } = setUp();
  for (const { id } of three.keys) ring.failed(id, failureOf('permission'));

  expect(ring.order(three)).toEqual({ usable: [] });
});

test('standings survive a restart until the key is proved or forgotten', () => {
  const { ring, start } = setUp();
  ring.failed('a', failureOf('invalid_key'));
  ring.failed('b', failureOf('quota_exhausted'));
  const restarted = start();

  expect(restarted.order(three)).toEqual({ usable: ['c'] });
  restarted.proved('a');
  restarted.forget('b');
  expect(start().order(three)).toEqual({ usable: ['a', 'b', 'c'] });
});

test('what is broken in the store is left out', () => {
  const { ring } = setUp(createMemoryStateStore({ key: { a: { state: 'cooling' }, b: 7 } }));

  expect(ring.order(three)).toEqual({ usable: ['a', 'b', 'c'] });
});

test('a key that works is not stored', () => {
  const { ring, states } = setUp();
  ring.worked('a', 'talk');
  ring.failed('a', failureOf('server_error'));

  expect(states.writes).toEqual([]);
});

test('the oldest conversation is forgotten when there are too many', () => {
  const { ring } = setUp();
  ring.worked('c', 'first');
  for (let index = 1; index < keptConversations; index += 1) ring.worked('b', `talk-${String(index)}`);
  const kept = ring.order({ ...three, conversationId: 'first' });
  ring.worked('b', 'one more');

  expect(kept.usable[0]).toBe('c');
  expect(ring.order({ ...three, conversationId: 'first' }).usable[0]).toBe('a');
});
