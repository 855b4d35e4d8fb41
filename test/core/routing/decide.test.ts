import { describe, expect, test } from 'vitest';
import { decide } from '../../../electron/core/routing/decide.ts';
import { Decision } from '../../../shared/model/decision.ts';
import type { Policy } from '../../../shared/model/policy.ts';
import {
  noon,
  sampleEstimate,
  sampleInput,
  sampleRoutable,
  sampleRule,
  unpriced,
  type SampleInput,
} from '../../support/sample-routing.ts';
import { outline } from '../../support/outline-decision.ts';

const alpha = sampleRoutable('one/alpha');
const beta = sampleRoutable('two/beta', { providerPriority: 1 });
const gamma = sampleRoutable('three/gamma', { providerPriority: 2 });
const delta = sampleRoutable('four/delta', { providerPriority: 3 });
const models = [alpha, beta, gamma, delta];
const decideFor = (input: Partial<SampleInput>) => decide(sampleInput({ models, ...input }));

test('a decision holds all that led to it', () => {
  const rule = sampleRule('a', 'two/beta', {
    fallbacks: [{ model: 'three/gamma', parameters: { temperature: 0 } }],
    parameters: { maxOutputTokens: 50 },
    needsApproval: true,
    cache: { isEnabled: false },
  });
  const off = sampleRule('off', 'one/alpha', { priority: 99, isEnabled: false });
  const later = sampleRule('later', 'one/alpha', { createdAt: 1 });
  const decision = decideFor({ rules: [later, rule, off], request: { parameters: { temperature: 1 } } });
  const estimate = sampleEstimate(alpha);
  const parameters = { temperature: 1, maxOutputTokens: 50 };

  expect(decision).toEqual({
    reason: { by: 'rule', ruleId: 'a', ruleName: 'Rule a' },
    matched: 'it matches every message',
    named: 'two/beta',
    task: { task: 'chat', by: 'detected', reasons: [] },
    candidates: [
      { model: 'two/beta', role: 'target', parameters, estimate },
      { model: 'three/gamma', role: 'fallback', parameters: { temperature: 0, maxOutputTokens: 50 }, estimate },
      {
        model: 'one/alpha',
        role: 'next-best',
        parameters,
        estimate,
        score: { total: 0.7 + 0.3 * (8_000 / 15_150), health: 1, quota: 1, speed: 8_000 / 15_150 },
      },
    ],
    excluded: [],
    skippedRules: [
      { ruleId: 'off', ruleName: 'Rule off', why: 'off', detail: 'turned off', isNearMiss: false },
      {
        ruleId: 'later',
        ruleName: 'Rule later',
        why: 'not-reached',
        detail: 'an earlier rule decides',
        isNearMiss: false,
      },
    ],
    needsApproval: true,
    cache: { isEnabled: false, ttlMs: 86_400_000 },
  });
  expect(Decision.parse(decision)).toEqual(decision);
});

describe('what goes first', () => {
  const everything: Partial<SampleInput> = {
    rules: [sampleRule('a', 'two/beta')],
    policy: {
      maxFallbacks: 0,
      defaultModel: 'four/delta',
      tasks: { chat: { model: 'three/gamma', fallbacks: [] } },
      strategy: 'cheapest',
    },
    state: { sticky: { model: 'one/alpha', endedAt: noon - 1_000 }, preferredModel: 'one/alpha' },
  };
  const { policy } = everything;
  const without = (...fields: readonly (keyof Policy)[]): Policy =>
    Object.fromEntries(Object.entries(policy ?? {}).filter(([field]) => !fields.some((name) => name === field)));
  const fresh = { preferredModel: 'one/alpha' };

  test.each<[string, Partial<SampleInput>, string]>([
    ['the model asked for', { ...everything, request: { model: 'four/delta' } }, 'person: four/delta target'],
    ['the first rule that matches', everything, 'rule a: two/beta target'],
    ['the choice of a moment ago', { ...everything, rules: [] }, 'sticky 1000: one/alpha target'],
    ['the model for the task', { ...everything, rules: [], state: fresh }, 'task chat: three/gamma target'],
    ['the default', { ...everything, rules: [], state: fresh, policy: without('tasks') }, 'default: four/delta target'],
    [
      'the strategy',
      { ...everything, rules: [], state: fresh, policy: without('tasks', 'defaultModel') },
      'strategy cheapest: one/alpha target',
    ],
    [
      'what the program offers',
      { policy: { maxFallbacks: 0 }, state: { preferredModel: 'three/gamma' } },
      'default: three/gamma target',
    ],
    ['whatever there is', { policy: { maxFallbacks: 0 } }, 'strategy balanced: one/alpha target'],
  ])('is %s', (_, input, expected) => {
    expect(outline(decideFor(input)).chain).toBe(expected);
  });

  test.each<[string, Policy, number]>([
    ['once its time is over', {}, noon - 300_000],
    ['where a clock that jumped puts it far ahead', {}, noon + 300_000],
    ['where nothing is to be kept', { stickyMs: 0 }, noon],
  ])('is no earlier choice %s', (_, changes, endedAt) => {
    const decision = decideFor({
      policy: { ...changes, maxFallbacks: 0, defaultModel: 'four/delta' },
      state: { sticky: { model: 'one/alpha', endedAt } },
    });
    expect(outline(decision).chain).toBe('default: four/delta target');
  });

  test('is the default where a layer leaves the task to nobody, and the decision says which, but not of a rule', () => {
    const policy: Policy = { maxFallbacks: 0, defaultModel: 'four/delta', tasks: { chat: { unassigned: true } } };
    const decideIn = (changes: Partial<SampleInput>) => {
      const input = sampleInput({ models, policy, ...changes });
      return decide({ ...input, policy: { ...input.policy, taskSources: { chat: 'workspace' } } });
    };
    const [plain, ruled] = [decideIn({}), decideIn({ rules: [sampleRule('a', 'two/beta')] })];
    expect([outline(plain).chain, plain.unassignedBy, outline(ruled).chain, ruled.unassignedBy]).toEqual([
      'default: four/delta target',
      'workspace',
      'rule a: two/beta target',
      undefined,
    ]);
  });

  test('is still the earlier choice where the clock went back a little, and its age is not below 0', () => {
    const decision = decideFor({
      policy: { maxFallbacks: 0 },
      state: { sticky: { model: 'one/alpha', endedAt: noon + 20 } },
    });
    expect(outline(decision).chain).toBe('sticky 0: one/alpha target');
  });

  test('is the best model of the plan for the task, whatever the plan of everything else', () => {
    const tasks = { chat: { plan: 'quality' as const, fallbacks: [] } };
    const models = [{ ...alpha, row: { ...alpha.row, tier: 'flagship' as const } }, beta];
    expect(outline(decideFor({ models, policy: { tasks, plan: 'economy', maxFallbacks: 0 } })).chain).toBe(
      'task chat: one/alpha target',
    );
  });

  test('is not a task whose time is over', () => {
    const tasks = { chat: { model: 'three/gamma', fallbacks: [], expiresAt: noon } };
    expect(outline(decideFor({ policy: { tasks, maxFallbacks: 0, defaultModel: 'four/delta' } })).chain).toBe(
      'default: four/delta target',
    );
  });

  test('is not an earlier choice that cannot answer now', () => {
    const decision = decideFor({
      models: [{ ...alpha, hasKey: false }, beta],
      policy: { maxFallbacks: 0, defaultModel: 'two/beta' },
      state: { sticky: { model: 'one/alpha', endedAt: noon } },
    });
    expect(outline(decision)).toEqual({ chain: 'default: two/beta target', excluded: ['one/alpha no-key'] });
  });
});

describe('the chain', () => {
  const rule = sampleRule('a', 'one/alpha', { fallbacks: [{ model: 'four/delta' }] });

  test.each<[string, Policy, string]>([
    ['ends after the target where nothing else may be tried', { maxFallbacks: 0 }, 'one/alpha target'],
    ['has the fallbacks first', { maxFallbacks: 1 }, 'one/alpha target, four/delta fallback'],
    ['goes on with the next best', { maxFallbacks: 2 }, 'one/alpha target, four/delta fallback, two/beta next-best'],
    [
      'ends where there is nothing left',
      { maxFallbacks: 9 },
      'one/alpha target, four/delta fallback, two/beta next-best, three/gamma next-best',
    ],
  ])('%s', (_, policy, chain) => {
    expect(outline(decideFor({ rules: [rule], policy })).chain).toBe(`rule a: ${chain}`);
  });

  test('has no model twice, under whatever name', () => {
    const named = sampleRoutable('one/alpha', { aliases: ['alpha-latest'] });
    const twice = sampleRule('a', 'one/alpha', {
      fallbacks: [{ model: 'one/alpha-latest' }, { model: 'two/beta' }, { model: 'two/beta' }],
    });
    expect(outline(decideFor({ models: [named, beta], rules: [twice] })).chain).toBe(
      'rule a: one/alpha target, two/beta fallback',
    );
  });

  test('begins with the fallback where the target cannot answer, and says why', () => {
    expect(outline(decideFor({ models: [{ ...alpha, hasKey: false }, delta], rules: [rule] }))).toEqual({
      chain: 'rule a: four/delta fallback',
      excluded: ['one/alpha no-key'],
    });
  });

  test('has next best of the target’s quality or economical ones, not much dearer, from other providers first', () => {
    const others = [
      sampleRoutable('one/sibling', { costMicros: 1_000 }),
      sampleRoutable('two/dear', { providerPriority: 1, costMicros: 3_001 }),
      sampleRoutable('two/grand', { providerPriority: 1, tier: 'flagship', costMicros: 900 }),
      sampleRoutable('two/listed', { providerPriority: 1, origin: 'refreshed' }),
      sampleRoutable('five/fair', { providerPriority: 5, costMicros: 3_000 }),
      sampleRoutable('six/small', { providerPriority: 6, tier: 'economy', costMicros: 10 }),
      unpriced(sampleRoutable('seven/secret', { providerPriority: 0 })),
    ];
    const decision = decideFor({
      models: [alpha, ...others],
      rules: [sampleRule('a', 'one/alpha')],
      policy: { maxFallbacks: 9 },
    });
    expect(outline(decision).chain).toBe(
      'rule a: one/alpha target, six/small next-best, five/fair next-best, one/sibling next-best, two/listed next-best',
    );
  });

  test('has only free next best where the target is free', () => {
    const free = sampleRoutable('local/free', { providerKind: 'local', costMicros: 0 });
    const alsoFree = sampleRoutable('other/free', { providerKind: 'local', costMicros: 0 });
    const decision = decideFor({ models: [...models, free, alsoFree], rules: [sampleRule('a', 'local/free')] });
    expect(outline(decision).chain).toBe('rule a: local/free target, other/free next-best');
  });

  test('has next best of the plan where one is set', () => {
    const small = sampleRoutable('two/small', { tier: 'economy' });
    const decision = decideFor({
      models: [alpha, beta, small],
      rules: [sampleRule('a', 'one/alpha')],
      policy: { plan: 'economy' },
    });
    expect(outline(decision).chain).toBe('rule a: one/alpha target, two/small next-best');
  });
});

describe('the cache', () => {
  const research = { task: { task: 'research' as const, by: 'caller' as const, reasons: [] } };
  const day = 86_400_000;

  test.each<[string, Partial<SampleInput>, object]>([
    ['keeps an answer for a day', {}, { isEnabled: true, ttlMs: day }],
    ['keeps research for a month', { request: research }, { isEnabled: true, ttlMs: 30 * day }],
    [
      'keeps what a rule says for as long as it says',
      { request: research, rules: [sampleRule('a', 'one/alpha', { cache: { isEnabled: true, ttlMs: 5 } })] },
      { isEnabled: true, ttlMs: 5 },
    ],
    [
      'takes from the policy what a rule leaves open',
      { rules: [sampleRule('a', 'one/alpha', { cache: { isEnabled: false } })] },
      { isEnabled: false, ttlMs: day },
    ],
  ])('%s', (_, input, cache) => {
    expect(decideFor(input).cache).toEqual(cache);
  });

  test('keeps research for as long as the person’s own policy says', () => {
    const input = sampleInput({ models, request: research, policy: { cache: { isEnabled: true, ttlMs: 7 } } });
    const decision = decide({ ...input, policy: { ...input.policy, sources: { cache: 'profile' } } });
    expect(decision.cache).toEqual({ isEnabled: true, ttlMs: 7 });
  });
});

test('a model of the demo answers where nothing else can be used, or where it is asked for', () => {
  const demo = sampleRoutable('demo/demo', { providerKind: 'demo', costMicros: 0 });
  const unusable = { ...alpha, hasKey: false };
  const decisions = [
    decideFor({ models: [demo, unusable], state: { preferredModel: 'demo/demo' } }),
    decideFor({ models: [demo, alpha], policy: { defaultModel: 'demo/demo' } }),
    decideFor({ models: [demo, alpha], request: { model: 'demo/demo' } }),
  ];
  expect(decisions.map(outline)).toEqual([
    { chain: 'default: demo/demo target', excluded: [] },
    { chain: 'strategy balanced: one/alpha target', excluded: ['demo/demo demo'] },
    { chain: 'person: demo/demo target', excluded: [] },
  ]);
});
