import { expect, test } from 'vitest';
import { describeKeys } from '../../../../renderer/features/health/describe-keys.ts';
import type { WatchedProvider } from '../../../../renderer/features/health/watched-provider.ts';
import { standingOf } from '../../../../renderer/lib/health/standing-of.ts';
import type { KeyView } from '../../../../shared/model/key.ts';
import type { ProviderView } from '../../../../shared/model/provider.ts';
import { provider as sampleProvider } from '../../support/offered-models.ts';
import { savedKey } from '../../support/sample-keys.ts';

function key(id: string, standing?: KeyView['standing']): KeyView {
  return savedKey(id, standing && { standing });
}

function watched(keys: readonly KeyView[], change: Partial<ProviderView> = {}): WatchedProvider {
  const provider = sampleProvider('groq', { enabledModelCount: 3, ...change });
  return {
    provider,
    keys,
    health: undefined,
    history: undefined,
    standing: standingOf({ provider, health: undefined, keys, now: 1_000 }),
  };
}

const cooling = { state: 'cooling', until: 42_000 } as const;

test.each([
  ['one key', watched([key('a')]), '1 key, no rotation'],
  ['keys in turn', watched([key('a'), key('b')], { rotation: 'round-robin' }), '2 keys, in turn'],
  ['one of two set aside', watched([key('a'), key('b', cooling)]), '2 keys, 1 set aside'],
  ['all resting', watched([key('a', cooling)]), '1 key, open again in 41 s'],
  ['a refused key', watched([key('a', { state: 'refused', since: 1 })]), '1 key, refused'],
  ['none', watched([]), 'No key'],
  ['a local server', watched([], { kind: 'local', needsKey: false }), '3 models, on this computer'],
])('%s is said in a few words', (_what, provider, words) => {
  expect(describeKeys(provider, 1_000)).toBe(words);
});
