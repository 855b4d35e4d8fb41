import { expect, test } from 'vitest';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { Condition } from '../../shared/model/condition.ts';
import type { Decision } from '../../shared/model/decision.ts';
import { Plan, type RuleDraft, type RuleTarget } from '../../shared/model/rule.ts';
import { Task } from '../../shared/model/task.ts';
import { endOfTurn } from '../support/ask-core.ts';
import { connectProvider, startOrchestrator } from './started-orchestrator.ts';
import { fc } from '../support/seeded-properties.ts';

const models = ['groq/openai/gpt-oss-20b', 'openai/gpt-6.1-sol', 'mistral/mistral-large-latest'] as const;

test('what a trial says is what a real message then does, whatever the rules', { timeout: 60_000 }, async () => {
  const { api, provider } = await startOrchestrator({ GROQ_API_KEY: 'gsk_test_key_0000000000' });
  await api.providers.update({ id: 'groq', override: { baseUrl: provider.origin('openai-chat') } });
  await connectProvider(api, provider, { id: 'openai' });
  await connectProvider(api, provider, { id: 'mistral' });
  await api.settings.update({ isTitledByModel: false });

  await fc.assert(
    fc.asyncProperty(fc.array(aRule(), { maxLength: 3 }), aMessage(), async (drafts, message) => {
      const saved = [];
      for (const draft of drafts) saved.push(await api.rules.save({ draft }));
      const { id: conversationId } = await api.conversations.create({});
      const trial = await api.routing.simulate({ ...message, conversationId });
      const real = await decideForReal(api, conversationId, message);
      for (const { id } of saved) await api.rules.remove({ id });
      // A kept answer is given without a decision, and the next message may be the same.
      await api.cache.clear({});
      expect(reachedOnly(trial.decision)).toEqual(real.decision);
      expect(trial.request).toEqual(real.request);
    }),
    { numRuns: 40 },
  );
});

test('a trial of the automatic choice leaves out the model that the conversation still has', async () => {
  const { api, provider } = await startOrchestrator();
  await connectProvider(api, provider, { id: 'openai' });
  await connectProvider(api, provider, { id: 'mistral' });
  await api.rules.save({ draft: { ...plainRule, target: { type: 'model', model: models[1] } } });
  const { id: conversationId } = await api.conversations.create({});
  await api.conversations.chooseModel({ id: conversationId, model: models[2] });

  const chosen = await api.routing.simulate({ text: 'Hello', conversationId });
  const automatic = await api.routing.simulate({ text: 'Hello', conversationId, isAutomatic: true });

  expect([chosen, automatic].map(({ decision }) => decision.candidates[0]?.model)).toEqual([models[2], models[1]]);
});

test('as if a provider were down, the next one answers, and nobody is asked', async () => {
  const { api, provider } = await startOrchestrator();
  await connectProvider(api, provider, { id: 'openai' });
  await connectProvider(api, provider, { id: 'mistral' });
  const fallbacks = [{ model: models[2] }];
  await api.rules.save({ draft: { ...plainRule, target: { type: 'model', model: models[1] }, fallbacks } });
  const sentBefore = provider.requests.length;

  const well = await api.routing.simulate({ text: 'Hello' });
  const down = await api.routing.simulate({ text: 'Hello', downProviders: ['openai'] });

  expect([well, down].map(({ decision }) => decision.candidates[0]?.model)).toEqual([models[1], models[2]]);
  expect(down.decision.excluded).toContainEqual({ model: models[1], exclusion: { code: 'provider-down' } });
  expect(provider.requests.slice(sentBefore)).toEqual([]);
});

test('as if a budget were spent, what does not fit is left out, whichever of two alike is meant', async () => {
  const { api, provider } = await startOrchestrator();
  await connectProvider(api, provider, { id: 'openai' });
  const draft = {
    period: 'day',
    softPercent: 100,
    atLimit: 'refuse',
    isEnabled: true,
    limitMicros: 90_000_000,
  } as const;
  const [one] = await Promise.all(
    ['openai', 'mistral'].map((providerId) =>
      api.budgets.save({ draft: { ...draft, scope: { type: 'provider', providerId } } }),
    ),
  );
  const { decision } = await api.routing.simulate({
    text: 'Hello',
    model: models[1],
    spentBudgets: [one?.id ?? ''],
  });
  expect(decision.excluded).toContainEqual({
    model: models[1],
    exclusion: { code: 'over-budget', budget: 'daily budget for OpenAI' },
  });
});

test('the cost lies in a range around the estimate, and files count by their size', async () => {
  const { api, provider } = await startOrchestrator();
  await connectProvider(api, provider, { id: 'openai' });
  const trial = async (sizeBytes: number) => {
    const files = [{ name: 'long.md', kind: 'text' as const, sizeBytes }];
    const { costRange, decision, request } = await api.routing.simulate({ text: 'Hi', model: models[1], files });
    const cost = decision.candidates[0]?.estimate.cost;
    return { costRange, micros: cost?.basis === 'price' ? cost.micros : 0, tokens: request.contextTokens };
  };
  const [short, long] = [await trial(400), await trial(400_000)];

  expect(short.costRange?.leastMicros).toBeLessThan(short.micros);
  expect(short.costRange?.mostMicros).toBeGreaterThan(short.micros);
  expect(long.micros).toBeGreaterThan(short.micros);
  expect(long.tokens - short.tokens).toBe(99_900);
});

const plainRule: RuleDraft = {
  name: 'Mine',
  priority: 990,
  isEnabled: true,
  when: { type: 'all', of: [] },
  target: { type: 'model', model: models[0] },
  fallbacks: [],
};

function aRule(): fc.Arbitrary<RuleDraft> {
  const conditions: readonly Condition[] = [
    { type: 'keyword', words: ['tide', 'fix'], match: 'any' },
    { type: 'message-characters', comparison: 'above', characters: 20 },
    { type: 'tag', tag: 'work' },
    { type: 'command', command: '/mine' },
    { type: 'task', tasks: ['reasoning', 'code'] },
    { type: 'context-tokens', comparison: 'below', tokens: 40 },
    { type: 'priority', priorities: ['high'] },
  ];
  return fc.record({
    name: fc.constant('Mine'),
    priority: fc.constantFrom(20, 93, 990),
    isEnabled: fc.boolean(),
    when: fc.constantFrom<Condition[]>({ type: 'all', of: [] }, ...conditions),
    target: fc.oneof<fc.Arbitrary<RuleTarget>[]>(
      fc.constantFrom(...models).map((model) => ({ type: 'model' as const, model })),
      fc.constantFrom(...Plan.options).map((plan) => ({ type: 'plan' as const, plan })),
      fc.constant({ type: 'strategy' as const, strategy: 'cheapest' as const, over: [] }),
    ),
    fallbacks: fc.subarray(models.map((model) => ({ model }))),
  });
}

function aMessage() {
  return fc.record(
    {
      text: fc.constantFrom(
        'Explain why the tide turns',
        '/mine hello there',
        '/fast what is due',
        'fix the typo',
        'Summarize this document for me, in five points',
        'Hi',
      ),
      tags: fc.constantFrom<string[][]>(['work'], []),
      task: fc.constantFrom(...Task.options),
      priority: fc.constantFrom('high' as const, 'normal' as const),
    },
    { requiredKeys: ['text'] },
  );
}

async function decideForReal(
  api: CoreApi,
  conversationId: string,
  message: Omit<Parameters<CoreApi['turns']['start']>[0], 'conversationId'>,
) {
  const { turnId } = await api.turns.start({ ...message, conversationId });
  await endOfTurn(api, { conversationId, turnId });
  return api.traces.read({ turnId });
}

/** A trace keeps no word of the rules behind the one that decided. */
function reachedOnly(decision: Decision): Decision {
  return { ...decision, skippedRules: decision.skippedRules.filter(({ why }) => why !== 'not-reached') };
}
