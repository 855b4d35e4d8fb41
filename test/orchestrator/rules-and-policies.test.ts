import { describe, expect, test } from 'vitest';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { RuleDraft } from '../../shared/model/rule.ts';
import { answerRequests, askedText } from '../support/asked-text.ts';
import { testModel } from '../support/start-core.ts';
import { answerOf, ask, connectProvider, startOrchestrator, startTurn } from './started-orchestrator.ts';

const otherModel = 'groq/openai/gpt-oss-120b';
const visionModel = 'mistral/mistral-small-latest';

describe('a slash command', () => {
  test('leads to the rule that knows it and is not sent', async () => {
    const { api, provider } = await startWithGroq();
    await saveRule(api, { when: { type: 'command', command: '/tidy' } });
    const answer = await ask(api, '/tidy up this list');
    expect(answer).toMatchObject({ provenance: { model: otherModel, choice: { by: 'rule', ruleName: 'A rule' } } });
    expect(answerRequests(provider).map(askedText)).toEqual(['up this list']);
  });

  test('that is shipped goes to its own model', async () => {
    const { api, provider } = await startWithGroq();
    await connectProvider(api, provider, { id: 'gemini', wire: 'gemini' });
    provider.script([{ type: 'text', text: 'Quick.' }]);
    expect(await ask(api, '/fast tell me the time')).toMatchObject({
      text: 'Quick.',
      provenance: { model: 'gemini/gemini-3.8-flash', choice: { by: 'rule', ruleName: 'Real-time response' } },
    });
    expect(JSON.stringify(answerRequests(provider)[0]?.body)).not.toContain('/fast');
  });

  test('that no rule knows is a message like any other', async () => {
    const { api, provider } = await startWithGroq();
    await ask(api, '/etc/hosts looks odd', testModel);
    expect(answerRequests(provider).map(askedText)).toEqual(['/etc/hosts looks odd']);
  });
});

describe('a rule', () => {
  test('whose pattern cannot be read is passed over, and the list and the trace say why', async () => {
    const { api } = await startWithGroq();
    await saveRule(api, { when: { type: 'regex', pattern: '(unclosed' } });
    const { rules } = await api.rules.list({});
    expect(rules.find(({ rule }) => rule.name === 'A rule')?.problems).toHaveLength(1);
    const turn = await startTurn(api, 'Anything', undefined);
    expect(await answerOf(api, turn)).toMatchObject({ status: 'complete' });
    const { decision } = await api.traces.read({ turnId: turn.turnId });
    expect(decision?.skippedRules).toContainEqual(expect.objectContaining({ ruleName: 'A rule', why: 'invalid' }));
  });

  test('with a pattern that would explode elsewhere is done at once', async () => {
    const { api } = await startWithGroq();
    await saveRule(api, { when: { type: 'regex', pattern: '(a+)+$' } });
    expect(await ask(api, `${'a'.repeat(100_000)}b`)).toMatchObject({ status: 'complete' });
  });

  test('whose target nobody knows is passed over, and says so', async () => {
    const { api } = await startWithGroq();
    await saveRule(api, { target: { type: 'model', model: 'groq/nobody' } });
    const { rules } = await api.rules.list({});
    expect(rules.find(({ rule }) => rule.name === 'A rule')?.problems.join()).toContain('groq/nobody');
    expect((await ask(api, 'Anything')).provenance?.choice).not.toMatchObject({ by: 'rule' });
  });

  test('is followed from the next message on, and no longer once it is removed', async () => {
    const { api } = await startWithGroq();
    const { id } = await saveRule(api, {});
    expect(await ask(api, 'One')).toMatchObject({ provenance: { choice: { by: 'rule', ruleId: id } } });
    await api.rules.remove({ id });
    expect((await ask(api, 'Two')).provenance?.choice.by).not.toBe('rule');
  });
});

describe('an automatic choice', () => {
  test('is kept for five minutes after the last answer, then made anew', async () => {
    const { api, clock } = await startWithGroq();
    const { id } = await saveRule(api, { when: { type: 'keyword', words: ['first'], match: 'any' } });
    const { conversationId, turnId } = await startTurn(api, 'The first message');
    await answerOf(api, { conversationId, turnId });
    const next = async (text: string) =>
      answerOf(api, { conversationId, turnId: (await api.turns.start({ conversationId, text })).turnId });
    clock.jumpTo(clock.now() + 299_000);
    expect(await next('Another one')).toMatchObject({ provenance: { model: otherModel, choice: { by: 'sticky' } } });
    clock.jumpTo(clock.now() + 301_000);
    expect((await next('Much later')).provenance?.choice.by).not.toBe('sticky');
    expect((await api.rules.list({})).rules.some(({ rule }) => rule.id === id)).toBe(true);
  });
});

describe('policies in layers', () => {
  test('the nearest layer that says something holds, and each field says where it comes from', async () => {
    const { api } = await startOrchestrator({
      GROQ_API_KEY: 'gsk_test_key_0000000000',
      SWITCHBOARD_DEFAULT_MODEL: testModel,
      SWITCHBOARD_APPROVAL_USD: '2.50',
      SWITCHBOARD_MAX_FALLBACKS: '4',
    });
    const { id: conversationId, workspaceId } = await api.conversations.create({});
    await api.policies.change({ scope: { layer: 'profile' }, set: { maxFallbacks: 3 }, clear: [] });
    await api.policies.change({ scope: { layer: 'workspace', id: workspaceId }, set: { stickyMs: 1_000 }, clear: [] });
    await api.policies.change({
      scope: { layer: 'conversation', id: conversationId },
      set: { defaultModel: otherModel },
      clear: [],
    });
    const { fields, sources } = await api.policies.effective({ conversationId });
    expect(fields).toMatchObject({
      defaultModel: otherModel,
      approvalThresholdMicros: 2_500_000,
      maxFallbacks: 3,
      stickyMs: 1_000,
      strategy: 'specified',
    });
    expect(sources).toMatchObject({
      defaultModel: 'conversation',
      approvalThresholdMicros: 'environment',
      maxFallbacks: 'profile',
      stickyMs: 'workspace',
      strategy: 'built-in',
    });
  });

  test('a field is set and inherited again without touching the others, and every window is told', async () => {
    const { api } = await startWithGroq();
    const told: unknown[] = [];
    api.on('policies-changed', ({ scope }) => told.push(scope));
    const scope = { layer: 'profile' } as const;
    await api.policies.change({ scope, set: { maxFallbacks: 3, stickyMs: 0 }, clear: [] });
    await api.policies.change({ scope, set: { defaultModel: otherModel }, clear: ['stickyMs'] });
    const { own, inherited } = await api.policies.describe({ scope });
    expect([own, inherited.fields.stickyMs, told]).toEqual([
      { defaultModel: otherModel, maxFallbacks: 3 },
      300_000,
      [scope, scope],
    ]);
    expect((await api.settings.read({})).defaultModel).toBe(otherModel);
    await api.policies.change({ scope, set: {}, clear: ['defaultModel'] });
    expect((await api.settings.read({})).defaultModel).toBeUndefined();
  });

  test('of a workspace that is not there nothing is described or changed', async () => {
    const { api } = await startWithGroq();
    const scope = { layer: 'workspace', id: 'nowhere' } as const;
    await expect(api.policies.describe({ scope })).rejects.toThrow('nowhere');
    await expect(api.policies.change({ scope, set: { maxFallbacks: 3 }, clear: [] })).rejects.toThrow('nowhere');
  });

  test('a model that a variable names answers where nothing nearer says otherwise', async () => {
    const { api, provider } = await startOrchestrator({
      GROQ_API_KEY: 'gsk_test_key_0000000000',
      SWITCHBOARD_DEFAULT_MODEL: otherModel,
    });
    await api.providers.update({ id: 'groq', override: { baseUrl: provider.origin('openai-chat') } });
    expect(await ask(api, 'One')).toMatchObject({ provenance: { model: otherModel, choice: { by: 'default' } } });
    await api.settings.update({ defaultModel: testModel });
    expect(await ask(api, 'Two')).toMatchObject({ provenance: { model: testModel, choice: { by: 'default' } } });
  });

  test('a variable that cannot be read stops the start with its name and what is wrong', async () => {
    await expect(startOrchestrator({ SWITCHBOARD_MAX_FALLBACKS: 'many' })).rejects.toThrow(
      /SWITCHBOARD_MAX_FALLBACKS is "many"/,
    );
  });

  test('settings that contradict each other are told, and one of them holds', async () => {
    const { api, provider } = await startWithGroq();
    await api.policies.change({
      scope: { layer: 'profile' },
      set: { defaultModel: testModel, allowedModels: [testModel, otherModel], blockedModels: [testModel] },
      clear: [],
    });
    expect((await api.policies.effective({})).contradictions).toEqual([
      `${testModel} is both allowed and blocked: it stays blocked.`,
      `The default model ${testModel} is blocked: another one answers.`,
    ]);
    expect(await ask(api, 'Hello')).toMatchObject({ status: 'complete', provenance: { model: otherModel } });
    await api.policies.change({ scope: { layer: 'profile' }, set: { allowedModels: [] }, clear: [] });
    expect(await ask(api, 'Hello again')).toMatchObject({ status: 'failed', failure: { kind: 'no_candidate' } });
    expect(answerRequests(provider)).toHaveLength(1);
  });

  test('a task goes to the model that is set for it', async () => {
    const { api } = await startWithGroq();
    await api.policies.change({
      scope: { layer: 'profile' },
      set: { customRulesOnly: true, tasks: { code: { model: otherModel, fallbacks: [] } } },
      clear: [],
    });
    const { id: conversationId } = await api.conversations.create({});
    const { turnId } = await api.turns.start({ conversationId, text: 'Anything', task: 'code' });
    expect(await answerOf(api, { conversationId, turnId })).toMatchObject({
      provenance: { model: otherModel, choice: { by: 'task', task: 'code' } },
    });
  });
});

describe('a model that is asked for by name', () => {
  test('and whose provider has no key fails with what to do, never with a silent stand-in', async () => {
    const { api, provider } = await startWithGroq();
    expect(await ask(api, 'Hello', visionModel)).toMatchObject({
      status: 'failed',
      failure: { kind: 'no_candidate', model: visionModel, actions: ['open-keys', 'choose-model'] },
    });
    expect(answerRequests(provider)).toHaveLength(0);
  });

  test('and nobody knows fails with its name', async () => {
    const { api } = await startWithGroq();
    expect(await ask(api, 'Hello', 'groq/no-such-model')).toMatchObject({
      status: 'failed',
      failure: { kind: 'no_candidate', model: 'groq/no-such-model', actions: ['choose-model'] },
    });
  });

  test('and has been retired is answered by its successor, which says so', async () => {
    const { api } = await startWithGroq();
    expect(await ask(api, 'Hello', 'groq/llama-3.1-8b-instant')).toMatchObject({
      status: 'complete',
      provenance: { model: testModel, choice: { by: 'replacement', of: 'groq/llama-3.1-8b-instant' } },
    });
  });
});

describe('a clock that jumps back', () => {
  test('by an hour in the middle of an answer harms nothing', async () => {
    const { api, provider, clock } = await startWithGroq();
    const { promise, resolve } = Promise.withResolvers<undefined>();
    provider.script([
      { type: 'text', text: 'Half, ' },
      { type: 'hold', until: promise },
      { type: 'text', text: 'whole.' },
      { type: 'usage', usage: { inputTokens: 1_000, outputTokens: 500 } },
    ]);
    const turn = await startTurn(api, 'Hello', testModel);
    await provider.waitForRequest(0);
    clock.jumpTo(clock.now() - 3_600_000);
    resolve(undefined);
    const answer = await answerOf(api, turn);
    expect(answer).toMatchObject({
      status: 'complete',
      text: 'Half, whole.',
      provenance: { cost: { basis: 'price', micros: 225 } },
    });
    expect(answer.provenance?.totalMs).toBeGreaterThanOrEqual(0);
    expect(await ask(api, 'Afterwards', testModel)).toMatchObject({ status: 'complete' });
    expect(await api.usage.today({ timeZone: 'UTC' })).toMatchObject({ callCount: 2 });
  });
});

async function startWithGroq() {
  const started = await startOrchestrator({});
  await connectProvider(started.api, started.provider, { id: 'groq' });
  return started;
}

function saveRule(api: CoreApi, change: Partial<RuleDraft>) {
  return api.rules.save({
    draft: {
      name: 'A rule',
      priority: 500,
      isEnabled: true,
      when: { type: 'all', of: [] },
      target: { type: 'model', model: otherModel },
      fallbacks: [],
      ...change,
    },
  });
}
