import { describe, expect, test } from 'vitest';
import { toRequest } from '../../../../electron/core/wire/openai-responses/to-request.ts';
import type { Prompt } from '../../../../electron/core/ports/prompt.ts';
import { responsesRow, sampleModel } from '../../../support/sample-rows.ts';

const prompt: Prompt = {
  system: 'Be brief.',
  messages: [
    { role: 'user', text: 'Hello' },
    { role: 'assistant', text: 'Hi' },
    { role: 'user', text: 'And this?', images: [{ mediaType: 'image/png', data: 'AAAA' }] },
  ],
  parameters: { maxOutputTokens: 100, temperature: 0.5, reasoningEffort: 'high' },
};

const plain = {
  model: 'sample-model',
  instructions: 'Be brief.',
  input: [
    { role: 'user', content: 'Hello' },
    { role: 'assistant', content: 'Hi' },
    {
      role: 'user',
      content: [
        { type: 'input_text', text: 'And this?' },
        { type: 'input_image', image_url: 'data:image/png;base64,AAAA' },
      ],
    },
  ],
  stream: true,
  store: false,
  max_output_tokens: 100,
  temperature: 0.5,
};

describe('a responses request', () => {
  test('streams and asks the provider to keep nothing', () => {
    expect(toRequest(responsesRow(), sampleModel(), prompt)).toEqual({ path: '/responses', headers: {}, body: plain });
  });

  test('leaves out what the prompt leaves open', () => {
    const { model, stream, store } = plain;
    const { body } = toRequest(responsesRow(), sampleModel(['reasoning']), { messages: [], parameters: {} });
    expect(body).toEqual({ model, stream, store, input: [] });
  });

  test('says nothing of storing where the row says that it is unknown', () => {
    expect(toRequest(responsesRow({ omitStore: true }), sampleModel(), prompt).body).not.toHaveProperty('store');
  });

  test('leaves sampling out where the row says that it is refused', () => {
    const { body } = toRequest(responsesRow({ refusesSampling: true }), sampleModel(), prompt);
    expect(body).not.toHaveProperty('temperature');
  });

  test('asks reasoning models for an effort, and for summaries where the row says so', () => {
    const model = sampleModel(['reasoning']);
    const row = responsesRow({ reasoningSummary: 'auto' });
    expect(toRequest(responsesRow(), model, prompt).body).toEqual({ ...plain, reasoning: { effort: 'high' } });
    expect(toRequest(row, model, prompt).body).toEqual({ ...plain, reasoning: { effort: 'high', summary: 'auto' } });
    expect(toRequest(row, sampleModel(), prompt).body).toEqual(plain);
  });

  test('names the tools that the provider runs itself and sends the extra headers of the row', () => {
    const row = responsesRow({ hostedTools: ['web_search'], extraHeaders: { 'x-team': 'a' } });
    const body = { ...plain, tools: [{ type: 'web_search' }] };
    expect(toRequest(row, sampleModel(), prompt)).toEqual({ path: '/responses', headers: { 'x-team': 'a' }, body });
  });
});
