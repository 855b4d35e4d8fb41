import { expect, test } from 'vitest';
import { z } from 'zod';
import type { FakeProvider } from '../support/fake-provider/fake-provider.ts';
import { answerOf, connectProvider, type StartedOrchestrator, startOrchestrator } from './started-orchestrator.ts';

const small = 'groq/small';
const large = 'groq/openai/gpt-oss-20b';
const Body = z.object({
  model: z.string(),
  messages: z.array(z.object({ role: z.string(), content: z.string() })),
});

function bodies({ requests }: FakeProvider) {
  return requests.filter(({ route }) => route.kind === 'answer').map(({ body }) => Body.parse(body));
}

const isSummary = (body: unknown) => JSON.stringify(body).includes('Sum up this conversation');

/** A long talk with a model of a large window, and one beside it whose window takes about a third of it. */
async function startLongTalk(summary: 'answers' | 'fails' | 'stalls' = 'answers') {
  const started = await startOrchestrator();
  const { api, provider } = started;
  provider.script(({ body, index }) => {
    if (!isSummary(body)) return [{ type: 'text', text: `Answer ${index}. ${'It goes on and on. '.repeat(20)}` }];
    if (summary === 'stalls') return [{ type: 'stall' }];
    return summary === 'fails' ? [{ type: 'refuse', status: 400 }] : [{ type: 'text', text: 'They talked.' }];
  });
  await api.models.add({ providerId: 'groq', modelId: 'small', contextTokens: 600 });
  const { id } = await api.conversations.create({});
  await api.conversations.rename({ id, title: 'A long talk' });
  await api.conversations.chooseModel({ id, model: large });
  const talk = { ...started, id };
  for (let count = 0; count < 8; count += 1) await say(talk, `Question ${count}?`);
  return talk;
}
type Talk = StartedOrchestrator & { readonly id: string };

async function begin({ api, id }: Talk, text: string) {
  const { turnId } = await api.turns.start({ conversationId: id, text });
  return { conversationId: id, turnId };
}

async function say(talk: Talk, text: string) {
  return answerOf(talk.api, await begin(talk, text));
}

const summedUp = 'What was said before, summed up because the whole would not fit:';

test('a model with a small window is given a summary by an economy model and the last messages', async () => {
  const talk = await startLongTalk();
  await talk.api.conversations.chooseModel({ id: talk.id, model: small });
  const answer = await say(talk, 'And now?');
  const asked = bodies(talk.provider).at(-1);
  expect(answer).toMatchObject({ status: 'complete', provenance: { model: small } });
  expect(asked?.messages[0]).toEqual({ role: 'system', content: `${summedUp}\n\nThey talked.` });
  expect(asked?.messages.at(-1)).toEqual({ role: 'user', content: 'And now?' });
  expect(asked?.messages.length).toBeLessThan(10);
  expect(asked?.messages[1]?.role).toBe('user');
});

test('the summary is asked of the provider that answers, however cheap another one is', async () => {
  const talk = await startLongTalk();
  await connectProvider(talk.api, talk.provider, { id: 'mistral' });
  await talk.api.models.add({ providerId: 'mistral', modelId: 'for-nothing', price: { input: 0, output: 0 } });
  await talk.api.conversations.chooseModel({ id: talk.id, model: small });
  await say(talk, 'And now?');
  expect(
    bodies(talk.provider)
      .filter(isSummary)
      .map(({ model }) => model),
  ).toEqual(['openai/gpt-oss-20b']);
});

test('a server of the person sums up by the model that answers, as far as its window reads', async () => {
  const talk = await startLongTalk();
  await talk.api.providers.update({ id: 'ollama', override: { baseUrl: talk.provider.origin('openai-chat') } });
  const { ref } = await talk.api.models.add({ providerId: 'ollama', modelId: 'here', contextTokens: 1_000 });
  await talk.api.conversations.chooseModel({ id: talk.id, model: ref });
  await say(talk, 'And now?');
  const asked = bodies(talk.provider).slice(8);
  expect(asked.map(({ model }) => model)).toEqual(['here', 'here']);
  expect(asked[1]?.messages[0]?.content).toContain('They talked.');
});

test('the trace and the handoff say that a summary was given, and the summary is kept as a note', async () => {
  const talk = await startLongTalk();
  await talk.api.conversations.chooseModel({ id: talk.id, model: small });
  const { turnId = '' } = await say(talk, 'And now?');
  talk.clock.advance(1_000);
  const { steps } = await talk.api.traces.read({ turnId });
  expect(steps).toContainEqual(expect.objectContaining({ type: 'history-fitted', model: small, by: 'model' }));
  const { handoffs } = await talk.api.handoffs.list({ conversationId: talk.id });
  expect(handoffs.at(-1)).toMatchObject({ to: { model: small }, given: { what: 'summary' } });
  const { notes } = await talk.api.notes.list({ conversationId: talk.id, types: ['summary'], limit: 5 });
  expect(notes).toMatchObject([{ text: 'They talked.', isPinned: false }]);
});

test('one summary serves the next turn as well', async () => {
  const talk = await startLongTalk();
  await talk.api.conversations.chooseModel({ id: talk.id, model: small });
  talk.provider.script(({ body }) => [{ type: 'text', text: isSummary(body) ? 'They talked.' : 'Yes.' }]);
  await say(talk, 'And now?');
  await say(talk, 'And then?');
  expect(bodies(talk.provider).filter(isSummary)).toHaveLength(1);
  expect(bodies(talk.provider).at(-1)?.messages[0]?.content).toContain('They talked.');
});

test('where no model can sum it up an excerpt takes its place', async () => {
  const talk = await startLongTalk('fails');
  await talk.api.conversations.chooseModel({ id: talk.id, model: small });
  await say(talk, 'And now?');
  expect(bodies(talk.provider).at(-1)?.messages[0]?.content).toContain('Question: Question 0?');
});

test('a summary that takes too long is not waited for', async () => {
  const talk = await startLongTalk('stalls');
  await talk.api.conversations.chooseModel({ id: talk.id, model: small });
  const turn = await begin(talk, 'And now?');
  await expect.poll(() => talk.provider.requests.some(({ body }) => isSummary(body))).toBe(true);
  talk.clock.advance(8_000);
  expect(await answerOf(talk.api, turn)).toMatchObject({ status: 'complete' });
  expect(bodies(talk.provider).at(-1)?.messages[0]?.content).toContain('Question: Question 0?');
});

test('each model of the chain is given what its own window takes', async () => {
  const talk = await startLongTalk();
  await talk.api.conversations.chooseModel({ id: talk.id, model: small });
  talk.provider.script(({ body }) => {
    if (isSummary(body)) return [{ type: 'text', text: 'They talked.' }];
    const { model } = Body.parse(body);
    const error = { code: 'model_not_found', message: 'No such model' };
    return model === 'small' ? [{ type: 'refuse', status: 404, error }] : [{ type: 'text', text: 'Yes.' }];
  });
  const answer = await say(talk, 'And now?');
  const [first, second] = bodies(talk.provider)
    .filter(({ messages }) => messages.at(-1)?.content === 'And now?')
    .map(({ model, messages }) => ({ model, count: messages.length }));
  expect(first?.model).toBe('small');
  expect(first?.count).toBeLessThan(10);
  expect(second).toEqual({ model: answer.provenance?.model.slice('groq/'.length), count: 17 });
});
