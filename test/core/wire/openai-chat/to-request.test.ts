import { describe, expect, test } from 'vitest';
import { toRequest } from '../../../../electron/core/wire/openai-chat/to-request.ts';
import type { Prompt } from '../../../../electron/core/ports/prompt.ts';
import { chatRow, sampleModel } from '../../../support/sample-rows.ts';

const prompt: Prompt = {
  system: 'Be brief.',
  messages: [{ role: 'user', text: 'Hello' }],
  parameters: { maxOutputTokens: 100, temperature: 0.5, reasoningEffort: 'low' },
};

const plain = {
  model: 'sample-model',
  messages: [
    { role: 'system', content: 'Be brief.' },
    { role: 'user', content: 'Hello' },
  ],
  stream: true,
  stream_options: { include_usage: true },
  max_tokens: 100,
  temperature: 0.5,
};

describe('a chat request', () => {
  test('streams with usage, the system text first', () => {
    expect(toRequest(chatRow(), sampleModel(), prompt)).toEqual({
      path: '/chat/completions',
      headers: {},
      body: plain,
    });
  });

  test('leaves out what the prompt leaves open', () => {
    const { body } = toRequest(chatRow(), sampleModel(), { messages: prompt.messages, parameters: {} });
    const { model, stream, stream_options } = plain;
    expect(body).toEqual({ model, stream, stream_options, messages: [{ role: 'user', content: 'Hello' }] });
  });

  test('keeps a temperature of 0', () => {
    const { body } = toRequest(chatRow(), sampleModel(), { ...prompt, parameters: { temperature: 0 } });
    expect(body).toHaveProperty('temperature', 0);
  });

  test('names the output limit as the row says', () => {
    const { body } = toRequest(chatRow({ maxTokensField: 'max_completion_tokens' }), sampleModel(), prompt);
    const { max_tokens: limit, ...rest } = plain;
    expect(body).toEqual({ ...rest, max_completion_tokens: limit });
  });

  test('leaves sampling out where the row says that it is refused', () => {
    const { body } = toRequest(chatRow({ refusesSampling: true }), sampleModel(), prompt);
    expect(body).toEqual({ ...plain, temperature: undefined });
    expect(body).not.toHaveProperty('temperature');
  });

  test('leaves stream options out where the row says that they are unknown', () => {
    const { body } = toRequest(chatRow({ omitStreamOptions: true }), sampleModel(), prompt);
    expect(body).not.toHaveProperty('stream_options');
  });

  test('sends the extra headers of the row', () => {
    const { headers } = toRequest(chatRow({ extraHeaders: { 'x-title': 'Sample' } }), sampleModel(), prompt);
    expect(headers).toEqual({ 'x-title': 'Sample' });
  });

  test('uses the instruction role of the row and an effort with reasoning models only', () => {
    const row = chatRow({ systemRole: 'developer' });
    const [, user] = plain.messages;
    expect(toRequest(row, sampleModel(), prompt).body).toEqual(plain);
    expect(toRequest(row, sampleModel(['reasoning']), prompt).body).toEqual({
      ...plain,
      messages: [{ role: 'developer', content: 'Be brief.' }, user],
      reasoning_effort: 'low',
    });
  });

  test('goes to the endpoint with typed events where the row says so, without what that does not know', () => {
    const request = toRequest(chatRow({ typedEvents: true }), sampleModel(['reasoning']), prompt);
    const { stream_options: _, ...body } = plain;
    expect(request).toEqual({ path: '/chat', headers: {}, body });
  });
});

describe('messages', () => {
  const messages: Prompt['messages'] = [
    { role: 'assistant', text: 'Welcome.' },
    { role: 'user', text: 'One' },
    { role: 'user', text: 'Two', images: [{ mediaType: 'image/png', data: 'AAAA' }] },
    { role: 'assistant', text: 'Three' },
    { role: 'user', text: '', images: [{ mediaType: 'image/jpeg', data: 'BBBB' }] },
  ];
  const png = { type: 'image_url', image_url: { url: 'data:image/png;base64,AAAA' } };
  const jpeg = { type: 'image_url', image_url: { url: 'data:image/jpeg;base64,BBBB' } };

  test('carry images as data URLs beside their text', () => {
    expect(toRequest(chatRow(), sampleModel(['vision']), { messages, parameters: {} }).body['messages']).toEqual([
      { role: 'assistant', content: 'Welcome.' },
      { role: 'user', content: 'One' },
      { role: 'user', content: [{ type: 'text', text: 'Two' }, png] },
      { role: 'assistant', content: 'Three' },
      { role: 'user', content: [jpeg] },
    ]);
  });

  test('alternate, beginning with the user, where the row says that they must', () => {
    const row = chatRow({ alternateRoles: true });
    expect(toRequest(row, sampleModel(), { messages, parameters: {} }).body['messages']).toEqual([
      { role: 'user', content: [{ type: 'text', text: 'One\n\nTwo' }, png] },
      { role: 'assistant', content: 'Three' },
      { role: 'user', content: [jpeg] },
    ]);
  });
});
