import { describe, expect, test } from 'vitest';
import {
  builtInPolicy,
  foldPolicy,
  type LayeredPolicy,
  nextExpiry,
} from '../../../electron/core/routing/fold-policy.ts';
import type { Policy } from '../../../shared/model/policy.ts';
import { noon } from '../../support/sample-routing.ts';

describe('folding the layers of a policy', () => {
  test('takes each field from the nearest layer that sets it, whole, and says which', () => {
    const folded = foldPolicy([
      { layer: 'conversation', policy: { cache: { isEnabled: false } } },
      { layer: 'built-in', policy: { maxFallbacks: 2, cache: { isEnabled: true, ttlMs: 1_000 }, stickyMs: 5 } },
      { layer: 'workspace', policy: { maxFallbacks: 0 } },
      { layer: 'environment', policy: { maxFallbacks: 7, plan: 'economy' } },
      { layer: 'profile', policy: { maxFallbacks: 1, defaultModel: 'one/alpha' } },
    ]);

    expect(folded).toEqual({
      fields: {
        maxFallbacks: 0,
        cache: { isEnabled: false },
        stickyMs: 5,
        plan: 'economy',
        defaultModel: 'one/alpha',
      },
      sources: {
        maxFallbacks: 'workspace',
        cache: 'conversation',
        stickyMs: 'built-in',
        plan: 'environment',
        defaultModel: 'profile',
      },
      taskSources: {},
      contradictions: [],
    });
  });

  test('takes each task by itself from the nearest layer that assigns it, and says which', () => {
    const plan = (name: 'economy' | 'balanced' | 'quality') => ({ plan: name, fallbacks: [] });
    const { fields, sources, taskSources } = foldPolicy([
      { layer: 'conversation', policy: { tasks: { chat: plan('quality') } } },
      { layer: 'environment', policy: { tasks: { research: plan('economy'), edit: plan('economy') } } },
      {
        layer: 'profile',
        policy: { tasks: { rewrite: plan('economy'), code: plan('economy'), edit: plan('quality') } },
      },
      { layer: 'workspace', policy: { tasks: { code: plan('quality') } } },
    ]);

    expect([fields.tasks, sources, taskSources]).toEqual([
      {
        research: plan('economy'),
        edit: plan('quality'),
        rewrite: plan('economy'),
        code: plan('quality'),
        chat: plan('quality'),
      },
      { tasks: 'conversation' },
      { research: 'environment', edit: 'profile', rewrite: 'profile', code: 'workspace', chat: 'conversation' },
    ]);
  });

  test('is empty without layers', () => {
    expect(foldPolicy([])).toEqual({ fields: {}, sources: {}, taskSources: {}, contradictions: [] });
  });

  test('has numbers of its own for what no person sets', () => {
    expect(foldPolicy([{ layer: 'built-in', policy: builtInPolicy }]).fields).toEqual({
      strategy: 'specified',
      approvalThresholdMicros: 1_000_000,
      atHardLimit: 'refuse',
      throttleFromPercent: 100,
      cache: { isEnabled: true, ttlMs: 86_400_000 },
      customRulesOnly: false,
      maxFallbacks: 2,
      continueAfterInterruption: false,
      fallBackOnContentFilter: false,
      stickyMs: 300_000,
    });
  });

  test.each<[string, Policy, readonly string[]]>([
    ['settings that agree', { defaultModel: 'a/b', allowedModels: ['a/b'], blockedModels: ['c/d'] }, []],
    [
      'a blocked default',
      { defaultModel: 'a/b', blockedModels: ['a/b'] },
      ['The default model a/b is blocked: another one answers.'],
    ],
    [
      'a default that is not allowed',
      { defaultModel: 'a/b', allowedModels: ['c/d'] },
      ['The default model a/b is not allowed: another one answers.'],
    ],
    [
      'a model both allowed and blocked',
      { allowedModels: ['a/b', 'c/d'], blockedModels: ['a/b'] },
      ['a/b is both allowed and blocked: it stays blocked.'],
    ],
    [
      'a list that allows only what is blocked',
      { allowedModels: ['a/b'], blockedModels: ['a/b'] },
      ['a/b is both allowed and blocked: it stays blocked.', 'Every allowed model is blocked: nothing can answer.'],
    ],
    ['an empty list', { allowedModels: [] }, ['The list of allowed models is empty: nothing can answer.']],
    [
      'a task done by a blocked model and one outside its own list',
      {
        blockedModels: ['a/b'],
        tasks: { code: { model: 'a/b', fallbacks: ['c/d'], allowed: ['a/b'] } },
      },
      [
        'a/b is to answer for code but is blocked: it is passed over.',
        'c/d is to answer for code but is not among the models allowed for it: it is passed over.',
      ],
    ],
    [
      'a task whose time is over',
      { blockedModels: ['a/b'], tasks: { code: { model: 'a/b', fallbacks: [], expiresAt: noon } } },
      ['What answers for code, a/b, was set for a time that is over: it no longer counts.'],
    ],
    [
      'a plan for a task whose time is over',
      { tasks: { chat: { plan: 'quality', fallbacks: [], expiresAt: noon } } },
      ['What answers for chat, the plan quality, was set for a time that is over: it no longer counts.'],
    ],
    [
      'days that hold more than months',
      { maxTokensPerDay: 2, maxTokensPerMonth: 1, maxCostPerDayMicros: 20, maxCostPerMonthMicros: 10 },
      [
        'The tokens allowed in a day are more than those in a month: the month ends first.',
        'The cost allowed in a day is more than that in a month: the month ends first.',
      ],
    ],
  ])('says of %s what contradicts what', (_, policy, contradictions) => {
    expect(foldPolicy([{ layer: 'profile', policy }], noon).contradictions).toEqual(contradictions);
  });
});

test('an assignment whose time is over is left out of what holds, and the others stay', () => {
  const past = { model: 'a/b', fallbacks: [], expiresAt: noon };
  const coming = { plan: 'economy' as const, fallbacks: [], expiresAt: noon + 1 };
  const layers = [{ layer: 'profile' as const, policy: { tasks: { code: past, chat: coming } } }];
  expect([foldPolicy(layers, noon).fields, nextExpiry(layers, noon), nextExpiry(layers, noon + 1)]).toEqual([
    { tasks: { chat: coming } },
    noon + 1,
    Infinity,
  ]);
});

test('a nearer layer leaves a task to nobody, and a still nearer one assigns it again', () => {
  const layers: readonly LayeredPolicy[] = [
    {
      layer: 'profile',
      policy: { tasks: { code: { model: 'a/b', fallbacks: [] }, chat: { model: 'a/b', fallbacks: [] } } },
    },
    {
      layer: 'workspace',
      policy: { blockedModels: ['a/b'], tasks: { code: { unassigned: true }, chat: { unassigned: true } } },
    },
    { layer: 'conversation', policy: { tasks: { chat: { plan: 'quality', fallbacks: [] } } } },
  ];
  const { fields, taskSources, contradictions } = foldPolicy(layers, noon);
  expect([fields.tasks, taskSources, contradictions, nextExpiry(layers, noon)]).toEqual([
    { code: { unassigned: true }, chat: { plan: 'quality', fallbacks: [] } },
    { code: 'workspace', chat: 'conversation' },
    [],
    Infinity,
  ]);
});

test('where the time of the nearest assignment is over, the next farther one does the task again', () => {
  const past = { model: 'a/b', fallbacks: [], expiresAt: noon };
  const usual = { model: 'c/d', fallbacks: [] };
  const { fields, taskSources, contradictions } = foldPolicy(
    [
      { layer: 'profile', policy: { blockedModels: ['c/d'], tasks: { code: usual } } },
      { layer: 'workspace', policy: { tasks: { code: past } } },
    ],
    noon,
  );
  expect([fields.tasks, taskSources, contradictions]).toEqual([
    { code: usual },
    { code: 'profile' },
    [
      'What answers for code, a/b, was set for a time that is over: it no longer counts.',
      'c/d is to answer for code but is blocked: it is passed over.',
    ],
  ]);
});
