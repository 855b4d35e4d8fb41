import Anthropic from '@anthropic-ai/sdk';
import OpenAI from 'openai';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FakeProvider, startFakeProvider } from './fake-provider.ts';
import type { Step } from './step.ts';

let provider: FakeProvider;

beforeEach(async () => {
  provider = await startFakeProvider();
});

afterEach(async () => {
  await provider.close();
});

const everything: readonly Step[] = [
  { type: 'reasoning', text: 'Let me think.' },
  { type: 'text', text: 'Hello, ' },
  { type: 'text', text: 'world.' },
  { type: 'tool-call', id: 'call_1', name: 'add', argumentsJson: '{"a":1}' },
  { type: 'usage', usage: { inputTokens: 12, outputTokens: 7, cachedInputTokens: 4, reasoningTokens: 3 } },
  { type: 'finish', reason: 'tool_calls' },
];

function openAi(): OpenAI {
  return new OpenAI({ apiKey: 'sample-key', baseURL: provider.origin('openai-chat'), maxRetries: 0 });
}

function anthropic(): Anthropic {
  return new Anthropic({ apiKey: 'sample-key', baseURL: provider.origin('anthropic-messages'), maxRetries: 0 });
}

const question = [{ role: 'user' as const, content: 'Hello' }];

describe('the official openai client', () => {
  it('streams a chat completion', async () => {
    provider.script(everything);

    const stream = openAi().chat.completions.stream({ model: 'fake-large', messages: question, stream: true });
    const whole = await stream.finalChatCompletion();

    expect({ choice: whole.choices[0], usage: whole.usage }).toMatchObject({
      choice: {
        finish_reason: 'tool_calls',
        message: { content: 'Hello, world.', tool_calls: [{ function: { name: 'add', arguments: '{"a":1}' } }] },
      },
    });
  });

  it('reads a whole chat completion', async () => {
    provider.script(everything);

    const whole = await openAi().chat.completions.create({ model: 'fake-large', messages: question });

    expect({ choice: whole.choices[0], usage: whole.usage }).toMatchObject({
      choice: { finish_reason: 'tool_calls', message: { content: 'Hello, world.' } },
      usage: { prompt_tokens: 12, completion_tokens: 7, prompt_tokens_details: { cached_tokens: 4 } },
    });
  });

  it('streams a response', async () => {
    provider.script(everything);

    const stream = openAi().responses.stream({ model: 'fake-large', input: 'Hello' });
    const whole = await stream.finalResponse();

    expect({ text: whole.output_text, types: whole.output.map(({ type }) => type), usage: whole.usage }).toMatchObject({
      text: 'Hello, world.',
      types: ['reasoning', 'message', 'function_call'],
      usage: { input_tokens: 12, output_tokens: 7 },
    });
  });

  it('lists the models', async () => {
    const list = await openAi().models.list();

    expect(list.data.map(({ id }) => id)).toEqual(['fake-large', 'fake-small']);
  });

  it('is told that a key is wrong', async () => {
    const client = new OpenAI({ apiKey: 'wrong-key', baseURL: provider.origin('openai-chat'), maxRetries: 0 });

    await expect(client.models.list()).rejects.toMatchObject({ status: 401, code: 'invalid_api_key' });
  });
});

describe('the official anthropic client', () => {
  it('streams a message', async () => {
    provider.script(everything);

    const stream = anthropic().messages.stream({ model: 'fake-large', max_tokens: 100, messages: question });
    const whole = await stream.finalMessage();

    expect(whole).toMatchObject({
      content: [
        { type: 'thinking', thinking: 'Let me think.' },
        { type: 'text', text: 'Hello, world.' },
        { type: 'tool_use', name: 'add', input: { a: 1 } },
      ],
      stop_reason: 'tool_use',
      usage: { input_tokens: 8, cache_read_input_tokens: 4, output_tokens: 7 },
    });
  });

  it('reads a whole message', async () => {
    provider.script([{ type: 'text', text: 'Hello.' }]);

    const whole = await anthropic().messages.create({ model: 'fake-large', max_tokens: 100, messages: question });

    expect(whole).toMatchObject({ content: [{ type: 'text', text: 'Hello.' }], stop_reason: 'end_turn' });
  });

  it('is told of an overload in the middle of an answer', async () => {
    provider.script([
      { type: 'text', text: 'Hello' },
      { type: 'error', error: { code: 'overloaded_error', message: 'Overloaded' } },
    ]);

    const stream = anthropic().messages.stream({ model: 'fake-large', max_tokens: 100, messages: question });

    await expect(stream.finalMessage()).rejects.toThrow('Overloaded');
  });
});

describe('the fake provider', () => {
  it('records what it was asked, without the key', async () => {
    await openAi().chat.completions.create({ model: 'fake-large', messages: question });

    const [request] = provider.requests;
    expect({ path: request?.path, key: request?.headers['authorization'], body: request?.body }).toEqual({
      path: '/v1/chat/completions',
      key: '***17',
      body: { model: 'fake-large', messages: question },
    });
    await expect(request?.outcome).resolves.toBe('answered');
  });

  it('notices that the client leaves while nothing is sent', async () => {
    provider.script([{ type: 'stall' }]);
    const leaving = new AbortController();
    const answer = openAi().chat.completions.create({ model: 'm', messages: question }, { signal: leaving.signal });
    const request = await provider.waitForRequest(0);
    leaving.abort();

    await expect(answer).rejects.toThrow();
    await expect(request.outcome).resolves.toBe('client-left');
  });

  it('notices that the client leaves an answer without end', async () => {
    provider.script([{ type: 'endless', text: 'more ', everyMs: 1 }]);
    const stream = await openAi().chat.completions.create({ model: 'm', messages: question, stream: true });
    let seen = 0;
    for await (const chunk of stream) {
      seen += chunk.choices.length;
      if (seen > 5) break;
    }

    await expect(provider.requests[0]?.outcome).resolves.toBe('client-left');
  });

  it.each<[string, readonly Step[]]>([
    ['before the headers', [{ type: 'reset' }]],
    ['before the first token', [{ type: 'begin' }, { type: 'reset' }]],
    ['in the middle of an answer', [{ type: 'text', text: 'Hello' }, { type: 'reset' }]],
  ])('resets the connection %s', async (_title, steps) => {
    provider.script(steps);

    const read = async (): Promise<void> => {
      const stream = await openAi().chat.completions.create({ model: 'm', messages: question, stream: true });
      for await (const _ of stream);
    };

    await expect(read()).rejects.toThrow();
    await expect(provider.requests[0]?.outcome).resolves.toBe('broken');
  });

  it('answers each request by its own steps', async () => {
    provider.script(({ index }) => (index === 0 ? [{ type: 'refuse', status: 503 }] : undefined));
    const ask = () => openAi().chat.completions.create({ model: 'm', messages: question });

    await expect(ask()).rejects.toMatchObject({ status: 503 });
    const second = await ask();

    expect(second.choices[0]?.message.content).toMatch(/^You asked: \*\*Hello\*\*/);
  });

  it('answers as a local server does', async () => {
    const version = await fetch(`${provider.url}/api/version`);
    const tags = await fetch(`${provider.url}/api/tags`);

    expect(await version.json()).toEqual({ version: '0.0.0-fake' });
    expect(await tags.text()).toContain('"models"');
  });
});
