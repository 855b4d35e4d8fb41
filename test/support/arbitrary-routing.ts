import type { BudgetStanding, RoutableModel, RoutingState } from '../../electron/core/routing/decide-input.ts';
import type { Condition } from '../../shared/model/condition.ts';
import { Ability, ModelTier } from '../../shared/model/language-model.ts';
import type { Policy } from '../../shared/model/policy.ts';
import type { RoutingRequest } from '../../shared/model/routing-request.ts';
import { Plan, type Rule, type RuleTarget } from '../../shared/model/rule.ts';
import { noon, sampleRoutable, sampleRule, type SampleInput } from './sample-routing.ts';
import { fc } from './seeded-properties.ts';

const kinds = { one: 'cloud', two: 'custom', three: 'local', demo: 'demo' } as const;
const priorities = { one: 0, two: 1, three: 1, demo: 9 };
const providers = ['one', 'two', 'three', 'demo'] as const;
const ids = ['a', 'b', 'c'];
const aProvider = fc.constantFrom(...providers);
/** Some of them belong to no model. */
const aRef = fc.tuple(aProvider, fc.constantFrom(...ids, 'gone', 'alias')).map(([provider, id]) => `${provider}/${id}`);
const someRefs = fc.uniqueArray(aRef, { maxLength: 4 });
const mostlyTrue = fc.integer({ min: 0, max: 9 }).map((number) => number > 0);
const aShare = fc.constantFrom(0, 0.3, 1);

export const anInput: fc.Arbitrary<SampleInput> = fc.record({
  models: fc
    .subarray(providers.flatMap((provider) => ids.map((id) => ({ provider, id }))))
    .chain((chosen) => fc.tuple(...chosen.map(aModel))),
  rules: someRules(),
  policy: aPolicy(),
  request: aRequest(),
  state: aState(),
});

function aModel({ provider, id }: { readonly provider: (typeof providers)[number]; readonly id: string }) {
  return fc
    .record({
      isProviderEnabled: mostlyTrue,
      hasKey: mostlyTrue,
      isEnabled: mostlyTrue,
      origin: fc.constantFrom<RoutableModel['origin'][]>('catalogue', 'refreshed', 'added'),
      tier: fc.constantFrom(...ModelTier.options),
      abilities: fc.subarray([...Ability.options]),
      contextTokens: fc.constantFrom(50, 1_000, 100_000),
      costMicros: fc.constantFrom(0, 10, 100, 1_000),
      aliases: fc.constant<string[]>(id === 'a' ? ['alias'] : []),
      lifecycle: fc.constantFrom<RoutableModel['row']['lifecycle'][]>(
        { status: 'active' },
        { status: 'active' },
        { status: 'retired', replacement: 'b' },
        { status: 'deprecated', endsAt: noon, replacement: 'a' },
      ),
    })
    .map((changes) => {
      const standing = { providerKind: kinds[provider], providerPriority: priorities[provider] };
      return sampleRoutable(`${provider}/${id}`, { ...standing, ...changes });
    });
}

function someRules(): fc.Arbitrary<readonly Rule[]> {
  const aRule = fc.record({
    when: aCondition(),
    target: aTarget(),
    isEnabled: mostlyTrue,
    priority: fc.constantFrom(50, 60),
    origin: fc.constantFrom<Rule['origin'][]>('system', 'person'),
    fallbacks: someRefs.map((models) => models.map((model) => ({ model }))),
  });
  return fc
    .array(aRule, { maxLength: 6 })
    .map((rules) =>
      rules.map((rule, index) => sampleRule(`rule-${index}`, rule.target, { ...rule, createdAt: index })),
    );
}

function aCondition(): fc.Arbitrary<Condition> {
  const simple: readonly Condition[] = [
    { type: 'has-image' },
    { type: 'tag', tag: 'work' },
    { type: 'keyword', words: ['hello', 'fix this'], match: 'any' },
    { type: 'regex', pattern: 'he(l+)o$' },
    { type: 'regex', pattern: '(' },
    { type: 'estimated-cost', aboveMicros: 50 },
    { type: 'budget-spent', abovePercent: 50 },
    { type: 'looks-like-secret' },
  ];
  const groups = simple.map((one, index): Condition => {
    const type = (['all', 'any', 'none'] as const)[index % 3] ?? 'all';
    const other = simple[(index + 2) % simple.length] ?? one;
    return { type, of: [one, other].flatMap((part) => ('of' in part ? [] : [part])) };
  });
  return fc.constantFrom<Condition[]>({ type: 'all', of: [] }, ...simple, ...groups);
}

function aTarget(): fc.Arbitrary<RuleTarget> {
  const split = fc.tuple(aRef, aRef, fc.integer({ min: 1, max: 99 })).map(([one, other, percent]): RuleTarget => ({
    type: 'split',
    shares: [
      { model: one, percent },
      { model: other, percent: 100 - percent },
    ],
  }));
  const ranked = fc
    .tuple(fc.constantFrom('cheapest' as const, 'fastest' as const, 'balanced' as const), someRefs)
    .map(([strategy, over]): RuleTarget => ({ type: 'strategy', strategy, over }));
  return fc.oneof(
    aRef.map((model): RuleTarget => ({ type: 'model', model })),
    ranked,
    fc.constantFrom(...Plan.options).map((plan): RuleTarget => ({ type: 'plan', plan })),
    split,
  );
}

function aPolicy(): fc.Arbitrary<Policy> {
  return fc.record<Policy, never>(
    {
      defaultModel: aRef,
      strategy: fc.constantFrom('specified', 'cheapest', 'fastest', 'balanced'),
      allowedModels: someRefs,
      blockedModels: someRefs,
      plan: fc.constantFrom(...Plan.options),
      preference: fc.constantFrom('vision', 'speed', 'cost'),
      tasks: fc.record({ chat: fc.record({ model: aRef, fallbacks: someRefs, allowed: someRefs }) }),
      atHardLimit: fc.constantFrom('refuse', 'cheapest'),
      throttleFromPercent: fc.constantFrom(0, 60, 100),
      customRulesOnly: fc.boolean(),
      maxFallbacks: fc.integer({ min: 0, max: 10 }),
      stickyMs: fc.constantFrom(0, 1_000),
    },
    { requiredKeys: [] },
  );
}

function aRequest(): fc.Arbitrary<Partial<RoutingRequest>> {
  return fc.record<Partial<RoutingRequest>, 'text'>(
    {
      text: fc.constantFrom('Hello', 'Please fix this', 'card 4111 1111 1111 1111', ''),
      contextTokens: fc.constantFrom(0, 60, 2_000),
      tags: fc.constantFrom([], ['work']),
      attachments: fc.constantFrom([], [{ kind: 'image' as const }]),
      needs: fc.constantFrom([], ['vision' as const]),
      model: aRef,
      parameters: fc.constantFrom({}, { maxOutputTokens: 40 }),
      conversationId: fc.constantFrom('x', 'y'),
    },
    { requiredKeys: ['text'] },
  );
}

function aState(): fc.Arbitrary<Partial<RoutingState>> {
  const byRef = <Value>(value: fc.Arbitrary<Value>) =>
    fc.array(fc.tuple(aRef, value)).map((entries) => new Map(entries));
  const byProvider = <Value>(value: fc.Arbitrary<Value>) =>
    fc.array(fc.tuple<[string, Value]>(aProvider, value)).map((entries) => new Map(entries));
  return fc.record<Partial<RoutingState>, never>(
    {
      now: fc.constantFrom(0, noon - 1, noon, noon + 1_000_000),
      openBreakers: byRef(fc.constant(noon)),
      downProviders: fc.uniqueArray(aProvider, { maxLength: 2 }).map((down) => new Set(down)),
      offUntil: byProvider(fc.constant(noon)),
      isOffline: fc.boolean(),
      keysOut: byProvider(fc.constant({})),
      rateLimitWaitMs: byRef(fc.constantFrom(1, 5_000, 5_001)),
      speed: byRef(
        fc.constantFrom({ firstTokenMs: 0, tokensPerSecond: 0 }, { firstTokenMs: 900, tokensPerSecond: 50 }),
      ),
      health: byProvider(aShare),
      quotaLeft: byProvider(aShare),
      budgets: fc.array(aBudget(), { maxLength: 2 }),
      sticky: fc.record({ model: aRef, endedAt: fc.constantFrom(0, noon, noon + 500) }),
      preferredModel: aRef,
    },
    { requiredKeys: [] },
  );
}

function aBudget(): fc.Arbitrary<BudgetStanding> {
  return fc.record({
    id: fc.constant('budget'),
    label: fc.constantFrom('Day', 'Month'),
    scope: fc.constantFrom<BudgetStanding['scope'][]>(
      { type: 'total' },
      { type: 'workspace', workspaceId: 'workspace' },
      { type: 'provider', providerId: 'one' },
    ),
    leftMicros: fc.constantFrom(-5, 0, 50, 5_000),
    spentPercent: fc.constantFrom(0, 70, 120),
    atLimit: fc.constantFrom<BudgetStanding['atLimit'][]>('refuse', 'cheapest'),
  });
}
