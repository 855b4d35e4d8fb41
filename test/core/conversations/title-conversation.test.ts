import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import type { CoreApi } from '../../../shared/contract/core-api.ts';
import type { ReceivedRequest } from '../../support/fake-provider/received-request.ts';
import type { Step } from '../../support/fake-provider/step.ts';
import { askCore, endOfTurn } from '../../support/ask-core.ts';
import { type StartedCore, startCore, testModel } from '../../support/start-core.ts';

const keysOfThree = {
  ANTHROPIC_API_KEY: 'sk-ant-test-00000000000000',
  GROQ_API_KEY: 'gsk_test_key_0000000000',
  PERPLEXITY_API_KEY: 'pplx-test-000000000000',
};

let started: StartedCore;
let api: CoreApi;
beforeEach(async () => {
  started = await startCore();
  api = started.core.api;
  await api.settings.update({ isTitledByModel: true });
});
afterEach(() => started.stop());

test('after the first answer a model names the conversation, and its cost counts for the conversation', async () => {
  scriptTitle('"**Tides and the moon**."');
  const titled = nextTitle('Tides and the moon');
  const [question] = await askCore(api, 'How do tides work?');
  await titled;
  const id = question?.conversationId ?? '';
  await api.turns
    .start({ conversationId: id, text: 'More', model: testModel })
    .then((turn) => endOfTurn(api, { conversationId: id, turnId: turn.turnId }));
  const asked = started.provider.requests.filter(isAboutTitle).length;
  const { title, isTitleManual } = await api.conversations.read({ id });
  const { models } = await api.conversations.spend({ id });
  expect({ asked, title, isTitleManual, models: models.length > 0 }).toStrictEqual({
    asked: 1,
    title: 'Tides and the moon',
    isTitleManual: false,
    models: true,
  });
});

test.for([
  ['anthropic/claude-sonnet-5-5', 'Tides and the moon', ['claude-haiku-5-5']],
  ['groq/openai/gpt-oss-120b', 'Tides and the moon', ['openai/gpt-oss-20b']],
  ['perplexity/sonar-pro', 'How do tides work?', []],
] as const)(
  'an economy model of the provider that answered is asked, and nobody else: %s',
  async ([model, title, asked]) => {
    await started.stop();
    started = await startCore({ environment: { SWITCHBOARD_SECRETS: 'session', ...keysOfThree } });
    api = started.core.api;
    for (const id of ['anthropic', 'groq', 'perplexity']) {
      const baseUrl = started.provider.origin(id === 'anthropic' ? 'anthropic-messages' : 'openai-chat');
      await api.providers.update({ id, override: { baseUrl } });
    }
    await api.settings.update({ isTitledByModel: true });
    scriptTitle('Tides and the moon');
    const titled = asked.length > 0 ? nextTitle(title) : nextUsage();
    const [question] = await askCore(api, 'How do tides work?', model);
    await titled;
    // Whatever is still on its way is over then.
    ({ api } = await started.reopen());
    expect({
      title: (await api.conversations.read({ id: question?.conversationId ?? '' })).title,
      asked: started.provider.requests
        .filter(isAboutTitle)
        .map(({ body }) => z.object({ model: z.string() }).parse(body).model),
    }).toStrictEqual({ title, asked });
  },
);

test('a title that is typed while the model thinks of one stays', async () => {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  started.provider.script((request) =>
    isAboutTitle(request) ? [{ type: 'hold', until: promise }, ...says('A name of the model')] : says('The moon.'),
  );
  const [question] = await askCore(api, 'How do tides work?');
  const id = question?.conversationId ?? '';
  await titleRequest();
  await api.conversations.rename({ id, title: 'Mine' });
  const used = nextUsage();
  resolve(undefined);
  await used;
  expect((await api.conversations.read({ id })).title).toBe('Mine');
});

test('where no model can name it, the first words stay', async () => {
  started.provider.script((request) => (isAboutTitle(request) ? [{ type: 'refuse', status: 500 }] : says('The moon.')));
  const [question] = await askCore(api, 'How do tides work?');
  await titleRequest();
  expect((await api.conversations.read({ id: question?.conversationId ?? '' })).title).toBe('How do tides work?');
});

test('nobody is asked where the person does not want it, or gave a title before', async () => {
  scriptTitle('A name of the model');
  const { id } = await api.conversations.create({});
  await api.conversations.rename({ id, title: 'Mine' });
  const { turnId } = await api.turns.start({ conversationId: id, text: 'How do tides work?', model: testModel });
  await endOfTurn(api, { conversationId: id, turnId });
  await api.settings.update({ isTitledByModel: false });
  const [question] = await askCore(api, 'How do tides work?');
  expect({
    titles: [
      (await api.conversations.read({ id })).title,
      (await api.conversations.read({ id: question?.conversationId ?? '' })).title,
    ],
    asked: started.provider.requests.filter(isAboutTitle).length,
  }).toStrictEqual({ titles: ['Mine', 'How do tides work?'], asked: 0 });
});

function scriptTitle(title: string): void {
  started.provider.script((request) => (isAboutTitle(request) ? says(title) : says('The moon.')));
}

function says(text: string): readonly Step[] {
  return [{ type: 'text', text }];
}

function isAboutTitle({ body }: ReceivedRequest): boolean {
  // A sign of life that a provider is asked for has no body.
  return JSON.stringify([body]).includes('Name this conversation');
}

/** Resolves when a model was asked for a title. */
async function titleRequest(): Promise<void> {
  for (let index = 0; ; index += 1) if (isAboutTitle(await started.provider.waitForRequest(index))) return;
}

function nextTitle(wanted: string): Promise<undefined> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  api.on('conversation-changed', ({ conversation }) => {
    if (conversation.title === wanted) resolve(undefined);
  });
  return promise;
}

function nextUsage(): Promise<undefined> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  api.on('usage-changed', () => resolve(undefined));
  return promise;
}
