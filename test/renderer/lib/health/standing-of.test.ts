import { expect, test } from 'vitest';
import { isTrouble, standingOf } from '../../../../renderer/lib/health/standing-of.ts';
import type { ProviderHealth } from '../../../../shared/model/health.ts';
import type { KeyView } from '../../../../shared/model/key.ts';
import { savedKey } from '../../support/sample-keys.ts';

const provider = { id: 'groq', isEnabled: true, needsKey: true };

const down: ProviderHealth = {
  providerId: 'groq',
  state: 'down',
  since: 1,
  callCount: 5,
  errorCount: 5,
  breakers: [],
};

function key(standing?: KeyView['standing']): KeyView {
  return savedKey('k', standing && { standing });
}

test.each([
  ['off', { provider: { ...provider, isEnabled: false }, health: down, keys: [key()] }],
  ['off-today', { provider, health: { ...down, offUntil: 9 }, keys: [key()] }],
  ['no-key', { provider, health: down, keys: [{ ...key(), hasSecret: false }] }],
  ['down', { provider, health: down, keys: [key({ state: 'refused', since: 1 })] }],
  ['key-refused', { provider, health: undefined, keys: [key({ state: 'refused', since: 1 })] }],
  ['rate-limited', { provider, health: undefined, keys: [key({ state: 'cooling', until: 9 })] }],
  ['unknown', { provider, health: undefined, keys: [key({ state: 'cooling', until: 5 })] }],
  ['healthy', { provider, health: { ...down, state: 'healthy' as const }, keys: [key()] }],
  ['unknown', { provider: { ...provider, needsKey: false }, health: undefined, keys: [] }],
] as const)('a provider stands as %s', (standing, sources) => {
  expect(standingOf({ ...sources, now: 5 })).toBe(standing);
});

test('what the person turned off or never set up is no trouble', () => {
  expect((['off', 'off-today', 'no-key', 'unknown', 'healthy'] as const).filter(isTrouble)).toEqual([]);
});
