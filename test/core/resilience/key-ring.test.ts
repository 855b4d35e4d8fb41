import { describe, expect, test } from 'vitest';
import {
  type KeyEvent,
  KeyState,
  longestCoolingMs,
  standingOf,
  stepKey,
  usableKey,
} from '../../../electron/core/resilience/key-ring.ts';
import { FailureKind } from '../../../shared/model/failure.ts';
import { failureOf } from './sample-failure.ts';
import { fc } from '../../support/seeded-properties.ts';

const noon = Date.UTC(2026, 10, 21, 12);
const dayEndsAt = noon + 43_200_000;
const failed = (kind: FailureKind, retryAfterMs?: number): KeyEvent => ({
  type: 'failed',
  failure: failureOf(kind, retryAfterMs),
  dayEndsAt,
});
const cooling = (forMs: number): KeyState => ({ state: 'cooling', since: noon, until: noon + forMs });
const refused: KeyState = { state: 'refused', since: noon };
const out: KeyState = { state: 'out', since: noon, until: dayEndsAt };

test.each<[string, KeyEvent, KeyState]>([
  ['a refused key waits for the person', failed('invalid_key'), refused],
  ['a key without permission waits for the person', failed('permission'), refused],
  ['a rate limit cools for what the provider says', failed('rate_limited', 7_000), cooling(7_000)],
  ['a rate limit that names no time cools for a minute', failed('rate_limited'), cooling(60_000)],
  ['a rate limit cools for an hour at most', failed('rate_limited', 86_400_000), cooling(3_600_000)],
  ['an empty quota is out until midnight', failed('quota_exhausted'), out],
  ['an empty quota is out until the provider says', failed('quota_exhausted', 5_000), { ...out, until: noon + 5_000 }],
])('%s', (_, event, expected) => {
  expect(stepKey(usableKey, event, noon)).toEqual(expected);
});

test('no other failure is about the key', () => {
  const aboutKeys: readonly FailureKind[] = ['invalid_key', 'permission', 'rate_limited', 'quota_exhausted'];
  const others = FailureKind.options.filter((kind) => !aboutKeys.includes(kind));

  expect(others.map((kind) => stepKey(usableKey, failed(kind, 5_000), noon))).toEqual(others.map(() => usableKey));
});

test.each<[string, KeyState, KeyEvent, KeyState]>([
  ['a refused key does not come back because a later call was rate limited', refused, failed('rate_limited'), refused],
  ['the longer of two waits stands', cooling(600_000), failed('rate_limited', 1_000), cooling(600_000)],
  ['a longer wait takes the place of a shorter one', cooling(1_000), failed('quota_exhausted'), out],
  ['a server that is ill does not clear the key', cooling(1_000), failed('server_error'), cooling(1_000)],
  ['an answer proves the key', refused, { type: 'worked' }, usableKey],
  ['a passed test proves the key', refused, { type: 'proved' }, usableKey],
])('%s', (_, state, event, expected) => {
  expect(stepKey(state, event, noon)).toEqual(expected);
});

test.each<[string, KeyState, number, ReturnType<typeof standingOf>]>([
  ['cools until its time', cooling(5_000), noon + 4_999, { state: 'cooling', until: noon + 5_000 }],
  ['is usable by itself afterwards', cooling(5_000), noon + 5_000, { state: 'usable' }],
  ['is usable where the clock jumped to before it began', cooling(5_000), noon - 1, { state: 'usable' }],
  ['is out until its time', out, noon, { state: 'out', until: dayEndsAt }],
  ['is usable after midnight', out, dayEndsAt, { state: 'usable' }],
  ['stays refused for ever', refused, noon * 2, refused],
])('a key %s', (_, state, now, expected) => {
  expect(standingOf(state, now)).toEqual(expected);
});

describe('whatever happens and wherever the clock jumps', () => {
  const moment = fc.integer({ min: 0, max: 4e15 });
  const event = fc.oneof(
    fc.record({
      type: fc.constant('failed' as const),
      failure: fc
        .tuple(fc.constantFrom(...FailureKind.options), fc.option(fc.nat(1e9), { nil: undefined }))
        .map(([kind, retryAfterMs]) => failureOf(kind, retryAfterMs)),
      dayEndsAt: moment,
    }),
    fc.constantFrom<KeyEvent[]>({ type: 'worked' }, { type: 'proved' }),
  );
  const history = fc.array(fc.tuple(event, moment), { maxLength: 30 });
  const replay = (steps: readonly (readonly [KeyEvent, number])[]) =>
    steps.reduce((state, [step, now]) => stepKey(state, step, now), usableKey);

  test('the state can be stored and read back', () => {
    fc.assert(
      fc.property(history, (steps) => {
        const state = replay(steps);

        expect(KeyState.parse(JSON.parse(JSON.stringify(state)))).toEqual(state);
      }),
    );
  });

  test('a key never waits longer from now than it was told to in all', () => {
    fc.assert(
      fc.property(history, moment, (steps, now) => {
        const state = replay(steps);
        const standing = standingOf(state, now);
        if (state.state === 'cooling') expect(state.until - state.since).toBeLessThanOrEqual(longestCoolingMs);
        if (standing.state !== 'cooling' && standing.state !== 'out') return;
        const waitMs = (standing.until ?? Infinity) - now;

        expect(waitMs).toBeGreaterThan(0);
        expect('since' in state && 'until' in state && waitMs <= state.until - state.since).toBe(true);
      }),
    );
  });

  test('a proof always makes it usable', () => {
    fc.assert(
      fc.property(history, moment, (steps, now) => {
        expect(standingOf(stepKey(replay(steps), { type: 'proved' }, now), now)).toEqual({ state: 'usable' });
      }),
    );
  });
});
