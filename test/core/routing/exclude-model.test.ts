import { describe, expect, test } from 'vitest';
import { decide } from '../../../electron/core/routing/decide.ts';
import type { RoutableModel, RoutingState } from '../../../electron/core/routing/decide-input.ts';
import type { Exclusion } from '../../../shared/model/decision.ts';
import type { Policy } from '../../../shared/model/policy.ts';
import type { RoutingRequest } from '../../../shared/model/routing-request.ts';
import {
  noon,
  sampleInput,
  sampleRoutable,
  sampleRule,
  unpriced,
  type SampleInput,
} from '../../support/sample-routing.ts';

interface Obstacle {
  readonly model?: Parameters<typeof sampleRoutable>[1];
  readonly request?: Partial<RoutingRequest>;
  readonly policy?: Policy;
  readonly state?: Partial<RoutingState>;
}

const obstacles: readonly [Exclusion, Obstacle][] = [
  [{ code: 'provider-off' }, { model: { isProviderEnabled: false, hasKey: false } }],
  [{ code: 'off-today', until: noon + 1 }, { state: { offUntil: new Map([['one', noon + 1]]) } }],
  [{ code: 'model-off' }, { model: { isEnabled: false, hasKey: false } }],
  [{ code: 'retired' }, { model: { isEnabled: false, lifecycle: { status: 'retired' } } }],
  [{ code: 'retired' }, { model: { lifecycle: { status: 'deprecated', endsAt: noon } } }],
  [{ code: 'no-key' }, { model: { hasKey: false }, request: { needs: ['vision'] } }],
  [{ code: 'offline' }, { state: { isOffline: true } }],
  [{ code: 'offline' }, { model: { providerKind: 'custom' }, state: { isOffline: true } }],
  [
    { code: 'missing-ability', ability: 'tools' },
    { model: { abilities: ['vision'] }, request: { needs: ['vision', 'tools'] } },
  ],
  [
    { code: 'window-too-small', neededTokens: 1_001, contextTokens: 1_000 },
    { model: { contextTokens: 1_000 }, request: { contextTokens: 901, parameters: { maxOutputTokens: 100 } } },
  ],
  [{ code: 'blocked' }, { policy: { blockedModels: ['one/alpha'], allowedModels: ['one/alpha'] } }],
  [{ code: 'blocked' }, { model: { aliases: ['known-as'] }, policy: { blockedModels: ['one/known-as'] } }],
  [{ code: 'not-allowed' }, { policy: { allowedModels: ['two/beta'] } }],
  [{ code: 'not-allowed' }, { policy: { allowedModels: [] } }],
  [{ code: 'provider-down' }, { state: { downProviders: new Set(['one']) } }],
  [{ code: 'breaker-open', retryAt: noon + 9 }, { state: { openBreakers: new Map([['one/alpha', noon + 9]]) } }],
  [{ code: 'keys-out', resetsAt: noon + 7 }, { state: { keysOut: new Map([['one', { resetsAt: noon + 7 }]]) } }],
  [{ code: 'keys-out' }, { state: { keysOut: new Map([['one', {}]]) } }],
  [{ code: 'rate-limited', waitMs: 5_001 }, { state: { rateLimitWaitMs: new Map([['one/alpha', 5_001]]) } }],
  [
    { code: 'over-budget', budget: 'Day' },
    {
      state: {
        budgets: [
          { id: 'day', label: 'Day', scope: { type: 'total' }, leftMicros: 999, spentPercent: 99, atLimit: 'refuse' },
        ],
      },
    },
  ],
];

function inputFor({ model, request, policy, state }: Obstacle): SampleInput {
  const alpha = sampleRoutable('one/alpha', model);
  return {
    models: [alpha],
    rules: [sampleRule('a', 'one/alpha')],
    ...(request && { request }),
    ...(policy && { policy }),
    ...(state && { state }),
  };
}

/** Everything but an outage, which is tried all the same where nothing else is left. */
const lasting = obstacles.filter(([{ code }]) => code !== 'provider-down' && code !== 'breaker-open');

describe('a model that cannot answer', () => {
  test.each(lasting)('is left out with the reason %j', (exclusion, obstacle) => {
    const { candidates, excluded } = decide(sampleInput(inputFor(obstacle)));
    expect({ candidates, excluded }).toEqual({ candidates: [], excluded: [{ model: 'one/alpha', exclusion }] });
  });

  test.each(obstacles)('is not asked even by name: %j', (exclusion, obstacle) => {
    const request = { ...obstacle.request, model: 'one/alpha' };
    const other = sampleRoutable('two/beta', { abilities: ['vision', 'tools'] });
    const input = inputFor({ ...obstacle, request });
    const { candidates, excluded, reason } = decide(sampleInput({ ...input, models: [...input.models, other] }));
    expect(candidates.map(({ model }) => model)).not.toContain('one/alpha');
    expect({ excluded, reason }).toEqual({ excluded: [{ model: 'one/alpha', exclusion }], reason: { by: 'person' } });
  });

  test.each(['provider-down', 'breaker-open', 'keys-out', 'rate-limited'])(
    'makes room for another one for now, though asked for by name: %s',
    (code) => {
      const [, obstacle = {}] = obstacles.find(([exclusion]) => exclusion.code === code) ?? [];
      const input = inputFor({ ...obstacle, request: { model: 'one/alpha' } });
      const decisions = [{}, { policy: { maxFallbacks: 0 } }].map((changes) =>
        decide(sampleInput({ ...input, models: [...input.models, sampleRoutable('two/beta')], ...changes })),
      );
      expect(decisions.map(({ candidates }) => candidates.filter(({ model }) => model === 'two/beta').length)).toEqual([
        1, 0,
      ]);
    },
  );

  test('is nobody’s silent stand-in: what cannot be asked by name at all is refused', () => {
    const models = [sampleRoutable('one/alpha', { hasKey: false }), sampleRoutable('two/beta')];
    const decisions = ['one/alpha', 'one/unheard-of', 'nobody/none'].map((model) =>
      decide(sampleInput({ models, request: { model } })),
    );
    expect(decisions.map(({ candidates, excluded }) => ({ candidates, excluded }))).toEqual([
      { candidates: [], excluded: [{ model: 'one/alpha', exclusion: { code: 'no-key' } }] },
      { candidates: [], excluded: [{ model: 'one/unheard-of', exclusion: { code: 'unknown-model' } }] },
      { candidates: [], excluded: [{ model: 'nobody/none', exclusion: { code: 'unknown-model' } }] },
    ]);
  });
});

describe('a model that can just about answer', () => {
  const budget = {
    id: 'day',
    label: 'Day',
    scope: { type: 'total' },
    leftMicros: 1_000,
    spentPercent: 99,
    atLimit: 'refuse',
  } as const;

  test.each<[string, Obstacle]>([
    ['fills its window exactly', { model: { contextTokens: 1_000 }, request: { contextTokens: 1_000 } }],
    ['has a window nobody knows', { request: { contextTokens: 9_000_000 } }],
    ['waits for 5 seconds', { state: { rateLimitWaitMs: new Map([['one/alpha', 5_000]]) } }],
    ['runs here while there is no network', { model: { providerKind: 'local' }, state: { isOffline: true } }],
    ['takes the last of a budget', { state: { budgets: [budget] } }],
    [
      'costs nothing when all is spent',
      { model: { costMicros: 0 }, state: { budgets: [{ ...budget, leftMicros: 0 }] } },
    ],
    [
      'pays from other budgets than the empty ones',
      {
        state: {
          budgets: [
            { ...budget, leftMicros: 0, scope: { type: 'provider', providerId: 'two' } },
            { ...budget, leftMicros: 0, scope: { type: 'workspace', workspaceId: 'home' } },
          ],
        },
      },
    ],
    [
      'is allowed under another name',
      { model: { aliases: ['known-as'] }, policy: { allowedModels: ['one/known-as'] } },
    ],
    ['took over from a model that was blocked', { policy: { blockedModels: ['one/before'] } }],
    ['was named by the person, whatever the plan', { policy: { plan: 'economy' } }],
  ])('is taken where it %s', (_, obstacle) => {
    const { candidates, excluded } = decide(sampleInput(inputFor(obstacle)));
    expect({ models: candidates.map(({ model }) => model), excluded }).toEqual({ models: ['one/alpha'], excluded: [] });
  });

  test('is taken where it has no price: the person is asked instead', () => {
    const models = [unpriced(sampleRoutable('one/alpha'))];
    const state = { budgets: [{ ...budget, leftMicros: 0 }] };
    const { candidates } = decide(sampleInput({ models, rules: [sampleRule('a', 'one/alpha')], state }));
    expect(candidates.map(({ model }) => model)).toEqual(['one/alpha']);
  });
});

describe('a task', () => {
  const models: readonly RoutableModel[] = [sampleRoutable('one/alpha'), sampleRoutable('two/beta')];
  const tasks: Policy['tasks'] = { chat: { model: 'two/beta', fallbacks: [], allowed: ['two/beta'] } };

  test('is kept from models that are not meant for it, but for one that is asked for by name', () => {
    const ruled = decide(sampleInput({ models, policy: { tasks }, rules: [sampleRule('a', 'one/alpha')] }));
    const asked = decide(sampleInput({ models, policy: { tasks, maxFallbacks: 0 }, request: { model: 'one/alpha' } }));
    const chosen = [ruled, asked].map(({ candidates, excluded }) => [candidates.map(({ model }) => model), excluded]);
    expect(chosen).toEqual([
      [['two/beta'], [{ model: 'one/alpha', exclusion: { code: 'not-allowed' } }]],
      [['one/alpha'], []],
    ]);
  });
});

test('a shipped rule is held to the plan', () => {
  const models = [sampleRoutable('one/alpha'), sampleRoutable('two/small', { tier: 'economy' })];
  const rule = sampleRule('system:a', 'one/alpha', { origin: 'system', fallbacks: [{ model: 'two/small' }] });
  const { candidates, excluded } = decide(sampleInput({ models, rules: [rule], policy: { plan: 'economy' } }));
  expect({ models: candidates.map(({ model }) => model), excluded }).toEqual({
    models: ['two/small'],
    excluded: [{ model: 'one/alpha', exclusion: { code: 'outside-plan', plan: 'economy' } }],
  });
});

test('a decision names fifty models at most that nobody named', () => {
  const models = Array.from({ length: 80 }, (_, index) => sampleRoutable(`one/model-${index}`));
  const { excluded } = decide(
    sampleInput({ models, policy: { strategy: 'cheapest' }, state: { keysOut: new Map([['one', {}]]) } }),
  );
  expect(excluded).toHaveLength(50);
});
