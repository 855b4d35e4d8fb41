import { describe, expect, test } from 'vitest';
import { decide } from '../../../electron/core/routing/decide.ts';
import type { RoutingState } from '../../../electron/core/routing/decide-input.ts';
import { cheapestCandidates } from '../../../electron/core/routing/cheapest-candidates.ts';
import type { Policy } from '../../../shared/model/policy.ts';
import { outline } from '../../support/outline-decision.ts';
import { noon, sampleInput, sampleRoutable, unpriced } from '../../support/sample-routing.ts';

const models = [
  sampleRoutable('one/large', { tier: 'flagship', costMicros: 900, abilities: ['vision'] }),
  sampleRoutable('two/plain', { tier: 'standard', costMicros: 500, providerPriority: 1 }),
  sampleRoutable('three/small', { tier: 'economy', costMicros: 100, providerPriority: 2 }),
  unpriced(sampleRoutable('four/own', { tier: 'economy', providerPriority: 3 })),
];
const first = (policy: Policy, state: Partial<RoutingState> = {}) =>
  outline(decide(sampleInput({ models, policy: { maxFallbacks: 0, ...policy }, state }))).chain;

describe('a strategy', () => {
  test.each<[Policy, Partial<RoutingState>, string]>([
    [{ strategy: 'cheapest' }, {}, 'strategy cheapest: three/small target'],
    [{ strategy: 'fastest' }, {}, 'strategy fastest: three/small target'],
    [
      { strategy: 'fastest' },
      { speed: new Map([['one/large', { firstTokenMs: 100, tokensPerSecond: 400 }]]) },
      'strategy fastest: one/large target',
    ],
    [
      { strategy: 'fastest' },
      { speed: new Map([['three/small', { firstTokenMs: 0, tokensPerSecond: 0 }]]) },
      'strategy fastest: four/own target',
    ],
    [{ strategy: 'balanced' }, {}, 'strategy balanced: three/small target'],
    [
      { strategy: 'balanced' },
      {
        health: new Map([
          ['three', 0.2],
          ['four', 0],
        ]),
      },
      'strategy balanced: two/plain target',
    ],
    [
      { strategy: 'balanced' },
      {
        quotaLeft: new Map([
          ['three', 0],
          ['four', 0.1],
          ['two', 0.1],
        ]),
      },
      'strategy balanced: one/large target',
    ],
    [{ preference: 'speed' }, {}, 'strategy fastest: three/small target'],
    [{ preference: 'cost' }, {}, 'strategy cheapest: three/small target'],
    [{ preference: 'vision' }, {}, 'strategy balanced: one/large target'],
    [{ preference: 'vision', strategy: 'cheapest' }, {}, 'strategy cheapest: one/large target'],
    [{ preference: 'cost' }, { preferredModel: 'one/large' }, 'strategy cheapest: three/small target'],
    [{ strategy: 'specified' }, { preferredModel: 'one/large' }, 'default: one/large target'],
    [{ strategy: 'cheapest', plan: 'quality' }, {}, 'strategy cheapest: one/large target'],
    [{ strategy: 'cheapest', plan: 'balanced' }, {}, 'strategy cheapest: three/small target'],
  ])('%j with %j leads to %s', (policy, state, chain) => {
    expect(first(policy, state)).toBe(chain);
  });

  test('weighs health by 0.4, quota by 0.3 and speed by 0.3', () => {
    const decision = decide(
      sampleInput({
        models: [sampleRoutable('one/alpha')],
        policy: { strategy: 'balanced' },
        state: {
          health: new Map([['one', 0.5]]),
          quotaLeft: new Map([['one', 0.2]]),
          speed: new Map([['one/alpha', { firstTokenMs: 3_000, tokensPerSecond: 100 }]]),
        },
      }),
    );
    expect(decision.candidates[0]?.score).toEqual({
      total: 0.4 * 0.5 + 0.3 * 0.2 + 0.3 * 0.5,
      health: 0.5,
      quota: 0.2,
      speed: 0.5,
    });
  });

  test('takes of equals the provider that goes first, what ships, what is still sold, and the name', () => {
    const equals = [
      sampleRoutable('two/a', { providerPriority: 1 }),
      sampleRoutable('one/a-listed', { origin: 'refreshed' }),
      sampleRoutable('one/b-ending', { lifecycle: { status: 'deprecated', endsAt: noon + 1 } }),
      sampleRoutable('one/d'),
      sampleRoutable('one/c'),
    ];
    const ranked = cheapestCandidates(sampleInput({ models: equals }), 9);
    expect(ranked.map(({ model }) => model)).toEqual(['one/c', 'one/d', 'one/b-ending', 'one/a-listed', 'two/a']);
  });
});

test('the cheapest candidates are those that can answer, cheapest first, the unpriced last', () => {
  const policy: Policy = { preference: 'vision' };
  const input = sampleInput({ models, policy, state: { keysOut: new Map([['two', {}]]) } });
  const chosen = cheapestCandidates(input, 9).map(({ model, role }) => [model, role]);
  expect(chosen).toEqual([
    ['three/small', 'next-best'],
    ['one/large', 'next-best'],
    ['four/own', 'next-best'],
  ]);
  expect(cheapestCandidates(input, 1)).toHaveLength(1);
  const asked = cheapestCandidates(input, 1, ({ providerId }) => providerId === 'one').map(({ model }) => model);
  expect(asked).toEqual(['one/large']);
});
