import { expect, test } from 'vitest';
import { createProvidersOff } from '../../../electron/core/resilience/providers-off.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { createMemoryStateStore } from './memory-state-store.ts';

test('a provider is off until its time is over, also after a restart', () => {
  const clock = createManualClock(1_000);
  const states = createMemoryStateStore();
  const before = createProvidersOff({ clock, states });
  before.turnOff('groq', 5_000);
  before.turnOff('mistral', 9_000);
  const restarted = createProvidersOff({ clock, states });
  const whileOff = restarted.until();
  clock.advance(4_000);

  expect([whileOff, restarted.until()]).toEqual([
    new Map([
      ['groq', 5_000],
      ['mistral', 9_000],
    ]),
    new Map([['mistral', 9_000]]),
  ]);
});

test('a provider that is turned on again is off no more', () => {
  const off = createProvidersOff({ clock: createManualClock(1_000), states: createMemoryStateStore() });
  off.turnOff('groq', 5_000);
  off.turnOn('groq');

  expect(off.until()).toEqual(new Map());
});

test('what was turned off while the clock stood ahead is over when the clock is right again', () => {
  const clock = createManualClock(9_000_000);
  const off = createProvidersOff({ clock, states: createMemoryStateStore() });
  off.turnOff('groq', 9_005_000);
  clock.jumpTo(8_999_999);

  expect(off.until()).toEqual(new Map());
});

test('what an older version turned off, without a word on when, is off until its time is over', () => {
  const states = createMemoryStateStore({ off: { groq: { until: 5_000 } } });

  expect(createProvidersOff({ clock: createManualClock(1_000), states }).until()).toEqual(new Map([['groq', 5_000]]));
});

test('what cannot be read is as if it had never been', () => {
  const states = createMemoryStateStore();
  states.save('off', 'groq', { until: 'tomorrow' });

  expect(createProvidersOff({ clock: createManualClock(1_000), states }).until()).toEqual(new Map());
});
