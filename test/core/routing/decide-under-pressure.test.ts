import { describe, expect, test } from 'vitest';
import { decide } from '../../../electron/core/routing/decide.ts';
import type { BudgetStanding } from '../../../electron/core/routing/decide-input.ts';
import { outline } from '../../support/outline-decision.ts';
import { noon, sampleInput, sampleRoutable, sampleRule, type SampleInput } from '../../support/sample-routing.ts';

const dear = sampleRoutable('one/dear', { costMicros: 1_000 });
const middle = sampleRoutable('two/middle', { costMicros: 500, providerPriority: 1 });
const cheap = sampleRoutable('three/cheap', { costMicros: 10, tier: 'economy', providerPriority: 2 });
const models = [dear, middle, cheap];
const decideFor = (input: Partial<SampleInput>) =>
  decide(sampleInput({ models, policy: { maxFallbacks: 0 }, ...input }));

function budget(changes: Partial<BudgetStanding>): BudgetStanding {
  const standing = { id: 'day', label: 'Day', scope: { type: 'total' }, atLimit: 'refuse' } as const;
  return { ...standing, leftMicros: 600, spentPercent: 90, ...changes };
}

describe('a target that does not fit the budget', () => {
  const rule = sampleRule('a', 'one/dear', { fallbacks: [{ model: 'two/middle' }] });

  test.each<[string, Partial<SampleInput>, string]>([
    ['asked for by name is refused', { request: { model: 'one/dear' }, state: { budgets: [budget({})] } }, 'person: '],
    [
      'asked for by name makes room for the cheapest where the budget says so',
      { request: { model: 'one/dear' }, state: { budgets: [budget({ atLimit: 'cheapest' })] } },
      'throttle Day: three/cheap target',
    ],
    [
      'makes room for the cheapest where the policy says so',
      { rules: [rule], policy: { atHardLimit: 'cheapest', maxFallbacks: 0 }, state: { budgets: [budget({})] } },
      'throttle Day: three/cheap target',
    ],
    [
      'of a rule is followed by its fallback',
      { rules: [rule], state: { budgets: [budget({})] } },
      'rule a: two/middle fallback',
    ],
    [
      'by default is refused, not gone round',
      { policy: { defaultModel: 'one/dear' }, state: { budgets: [budget({})] } },
      'default: ',
    ],
    [
      'that the program offers is refused, not gone round',
      { state: { budgets: [budget({})], preferredModel: 'one/dear' } },
      'default: ',
    ],
    [
      'of a task is refused, though the default would fit',
      {
        policy: { defaultModel: 'three/cheap', tasks: { chat: { model: 'one/dear', fallbacks: [] } } },
        state: { budgets: [budget({})] },
      },
      'task chat: ',
    ],
    [
      'is refused where even the cheapest does not fit',
      {
        rules: [rule],
        state: { budgets: [budget({ leftMicros: 9, atLimit: 'cheapest' })], preferredModel: 'one/dear' },
      },
      'default: ',
    ],
    [
      'is no choice of a strategy',
      {
        policy: { strategy: 'cheapest', plan: 'balanced', maxFallbacks: 0 },
        state: { budgets: [budget({ leftMicros: 500 })] },
      },
      'strategy cheapest: three/cheap target',
    ],
  ])('%s', (_, input, chain) => {
    expect(outline(decideFor(input)).chain).toBe(chain);
  });

  test('is still named, and the settings of its rule still hold', () => {
    const strict = { ...rule, needsApproval: true, parameters: { maxOutputTokens: 9 } };
    const state = { budgets: [budget({ atLimit: 'cheapest' })] };
    const { named, needsApproval, candidates, excluded, skippedRules } = decideFor({ rules: [strict], state });
    expect({ named, needsApproval, parameters: candidates[0]?.parameters, excluded, skippedRules }).toEqual({
      named: 'one/dear',
      needsApproval: true,
      parameters: { maxOutputTokens: 9 },
      excluded: [{ model: 'one/dear', exclusion: { code: 'over-budget', budget: 'Day' } }],
      skippedRules: [],
    });
  });
});

describe('a budget that is nearly spent', () => {
  const throttled = { throttleFromPercent: 80, maxFallbacks: 0, defaultModel: 'one/dear' };
  const free = sampleRoutable('local/free', { costMicros: 0, providerKind: 'local', providerPriority: 9 });
  const wide = { leftMicros: 1_000_000 };

  test.each<[string, Partial<SampleInput>, string]>([
    [
      'sends automatic choices to the cheapest model',
      { policy: throttled, state: { budgets: [budget({ ...wide, spentPercent: 80 })] } },
      'throttle Day: three/cheap target',
    ],
    [
      'lets them be before that',
      { policy: throttled, state: { budgets: [budget({ ...wide, spentPercent: 79 })] } },
      'default: one/dear target',
    ],
    [
      'lets a model be that is asked for by name',
      { policy: throttled, request: { model: 'one/dear' }, state: { budgets: [budget(wide)] } },
      'person: one/dear target',
    ],
    [
      'lets them be where the policy never throttles',
      {
        policy: { ...throttled, throttleFromPercent: 100 },
        state: { budgets: [budget({ ...wide, spentPercent: 130 })] },
      },
      'default: one/dear target',
    ],
    [
      'of another provider lets them be',
      {
        policy: throttled,
        state: { budgets: [budget({ ...wide, scope: { type: 'provider', providerId: 'two' } })] },
      },
      'default: one/dear target',
    ],
    [
      'keeps a free model that was chosen',
      {
        models: [...models, free, sampleRoutable('cloud/free', { costMicros: 0 })],
        rules: [sampleRule('private', 'local/free')],
        policy: throttled,
        state: { budgets: [budget(wide)] },
      },
      'rule private: local/free target',
    ],
  ])('%s', (_, input, chain) => {
    expect(outline(decideFor(input)).chain).toBe(chain);
  });
});

describe('where everything is out of order', () => {
  const open = new Map(models.map(({ ref }) => [ref, noon + 1_000]));

  test.each<[string, Partial<SampleInput>, string]>([
    [
      'the model asked for is tried all the same',
      { request: { model: 'two/middle' } },
      'person: two/middle last-resort',
    ],
    ['the rule’s target is', { rules: [sampleRule('a', 'two/middle')] }, 'rule a: two/middle last-resort'],
    [
      'the rule’s fallback is, where the target lacks a key',
      {
        models: [{ ...dear, hasKey: false }, middle, cheap],
        rules: [sampleRule('a', 'one/dear', { fallbacks: [{ model: 'two/middle' }] })],
      },
      'rule a: two/middle last-resort',
    ],
    ['the default is', { policy: { defaultModel: 'three/cheap' } }, 'default: three/cheap last-resort'],
    ['the best of the strategy is', { policy: { strategy: 'cheapest' } }, 'strategy cheapest: three/cheap last-resort'],
  ])('%s', (_, input, chain) => {
    const decision = decideFor({ ...input, state: { openBreakers: open, downProviders: new Set(['three']) } });
    expect(outline(decision).chain).toBe(chain);
    expect(decision.excluded.map(({ model }) => model)).not.toContain(decision.candidates[0]?.model);
    expect(decision.skippedRules).toEqual([]);
  });

  test('nothing is tried that could not answer anyway', () => {
    const keysOut = new Map(['one', 'two', 'three'].map((id) => [id, {}]));
    expect(decideFor({ state: { openBreakers: open, keysOut } }).candidates).toEqual([]);
  });

  test('what a budget refuses is not tried either', () => {
    const state = { openBreakers: new Map([['two/middle', noon]]), budgets: [budget({})] };
    const decision = decideFor({
      rules: [sampleRule('a', 'two/middle')],
      policy: { defaultModel: 'one/dear', maxFallbacks: 0 },
      state,
    });
    expect(outline(decision)).toEqual({
      chain: 'default: ',
      excluded: ['two/middle breaker-open', 'one/dear over-budget'],
    });
  });
});
