import { expect, test } from 'vitest';
import { z } from 'zod';
import type { RuleDraft } from '../../shared/model/rule.ts';
import { endOfTurn } from '../support/ask-core.ts';
import type { ReceivedRequest } from '../support/fake-provider/received-request.ts';
import type { Step } from '../support/fake-provider/step.ts';
import { connectProvider, startOrchestrator, type StartedOrchestrator } from './started-orchestrator.ts';

const question = 'The message is about cooking.';
const cookingRule: RuleDraft = {
  name: 'Kitchen',
  priority: 99,
  isEnabled: true,
  when: { type: 'classified-as', question },
  target: { type: 'model', model: 'groq/openai/gpt-oss-120b' },
  fallbacks: [],
};

/** A provider that says `verdict` to the question of the rule and something else to everything else. */
async function startKitchen(verdict: readonly Step[]): Promise<StartedOrchestrator> {
  const started = await startOrchestrator({
    GROQ_API_KEY: 'gsk_test_key_0000000000',
    SWITCHBOARD_DEFAULT_MODEL: 'groq/openai/gpt-oss-20b',
  });
  await started.api.providers.update({ id: 'groq', override: { baseUrl: started.provider.origin('openai-chat') } });
  started.provider.script((request) => (isInquiry(request) ? verdict : [{ type: 'text', text: 'An answer.' }]));
  await started.api.rules.save({ draft: cookingRule });
  return started;
}

function isInquiry({ body }: ReceivedRequest): boolean {
  return JSON.stringify(body).includes(question);
}

async function askNew({ api }: StartedOrchestrator, text: string, model?: string) {
  const { id } = await api.conversations.create({});
  const { turnId } = await api.turns.start({ conversationId: id, text, ...(model !== undefined && { model }) });
  const [, answer] = await endOfTurn(api, { conversationId: id, turnId });
  return answer?.provenance;
}

const inquiredModels = (started: StartedOrchestrator) =>
  inquiries(started).map(({ body }) => z.object({ model: z.string() }).parse(body).model);
const inquiries = ({ provider }: StartedOrchestrator) => provider.requests.filter(isInquiry);

test('a model says whether the rule holds, the rule decides, and the question costs a record of its own', async () => {
  const started = await startKitchen([{ type: 'text', text: 'Yes.' }]);

  const provenance = await askNew(started, 'How long does risotto take?');

  expect(provenance).toMatchObject({ model: 'groq/openai/gpt-oss-120b', choice: { by: 'rule', ruleName: 'Kitchen' } });
  expect(inquiries(started)).toHaveLength(1);
  const { callCount } = await started.api.usage.today({ timeZone: 'UTC' });
  expect(callCount).toBe(2);
});

test('the same message is not asked about twice', async () => {
  const started = await startKitchen([{ type: 'text', text: 'no' }]);

  const first = await askNew(started, 'How long is the Nile?');
  await askNew(started, 'How long is the Nile?');

  expect(first).toMatchObject({ model: 'groq/openai/gpt-oss-20b', choice: { by: 'default' } });
  expect(inquiries(started)).toHaveLength(1);
});

test('a question that gets no clear answer leaves the rule out', async () => {
  const started = await startKitchen([{ type: 'text', text: 'Perhaps' }]);

  expect(await askNew(started, 'Is it warm?')).toMatchObject({ choice: { by: 'default' } });
});

test('where the person named the model nobody is asked', async () => {
  const started = await startKitchen([{ type: 'text', text: 'Yes.' }]);

  await askNew(started, 'How long does risotto take?', 'groq/openai/gpt-oss-20b');

  expect(inquiries(started)).toEqual([]);
});

test('only a provider that an answer sends the message to is asked, however cheap another one is', async () => {
  const started = await startKitchen([{ type: 'text', text: 'no' }]);
  const { api, provider } = started;
  await connectProvider(api, provider, { id: 'mistral' });
  await api.models.add({ providerId: 'mistral', modelId: 'for-nothing', price: { input: 0, output: 0 } });

  await askNew(started, 'How long is the Nile?');

  expect(inquiredModels(started)).toEqual(['openai/gpt-oss-20b']);
});

test('where a yes keeps the message on this computer nobody else hears the question', async () => {
  const started = await startKitchen([{ type: 'text', text: 'Yes.' }]);
  const { api, provider } = started;
  await api.providers.update({ id: 'ollama', override: { baseUrl: provider.origin('openai-chat') } });
  const { ref } = await api.models.add({ providerId: 'ollama', modelId: 'here', price: { input: 9, output: 9 } });
  await api.rules.save({ draft: { ...cookingRule, priority: 100, target: { type: 'model', model: ref } } });

  expect(await askNew(started, 'How long does risotto take?')).toMatchObject({ model: ref });
  expect(inquiredModels(started)).toEqual(['here']);
});
