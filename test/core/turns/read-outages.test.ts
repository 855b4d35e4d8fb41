import { expect, test } from 'vitest';
import { readOutages } from '../../../electron/core/turns/read-outages.ts';

test('why models were left out tells what was out of order', () => {
  const outages = readOutages(
    [
      { model: 'one/a', exclusion: { code: 'breaker-open', retryAt: 5 } },
      { model: 'two/b', exclusion: { code: 'provider-down' } },
      { model: 'three/c', exclusion: { code: 'off-today', until: 99 } },
      { model: 'four/d', exclusion: { code: 'keys-out' } },
      { model: 'five/e', exclusion: { code: 'rate-limited', waitMs: 6_000 } },
      { model: 'six/f', exclusion: { code: 'no-key' } },
    ],
    7,
  );

  expect(outages).toEqual({
    openBreakers: new Map([['one/a', 7]]),
    downProviders: new Set(['two']),
    offUntil: new Map([['three', 7]]),
    isOffline: false,
    keysOut: new Map([['four', {}]]),
    rateLimitWaitMs: new Map([['five/e', Infinity]]),
  });
});

test('where a model lacked a network nothing but local models answered', () => {
  expect(readOutages([{ model: 'one/a', exclusion: { code: 'offline' } }], 7).isOffline).toBe(true);
});
