import { describe, expect, it } from 'vitest';
import { toRequest } from '../../../../electron/core/wire/anthropic-messages/to-request.ts';
import { anthropicRow, sampleModel } from '../../../support/sample-rows.ts';

const hello = [{ role: 'user' as const, text: 'Hello' }];
const model = sampleModel(['reasoning']);

describe('toRequest of the messages wire', () => {
  it('asks for a stream with the output limit that the wire demands', () => {
    expect(toRequest(anthropicRow(), model, { messages: hello, parameters: {} })).toEqual({
      path: '/v1/messages',
      headers: { 'anthropic-version': '2023-06-01' },
      body: {
        model: 'sample-model',
        max_tokens: 4096,
        stream: true,
        messages: [{ role: 'user', content: [{ type: 'text', text: 'Hello' }] }],
      },
    });
  });

  it('sends the system prompt, images before their text, and one turn for messages of one role', () => {
    const prompt = {
      system: 'Be brief.',
      messages: [
        { role: 'assistant' as const, text: 'Welcome' },
        { role: 'user' as const, text: 'Look:', images: [{ mediaType: 'image/png', data: 'AA==' }] },
        { role: 'user' as const, text: 'What is it?' },
        { role: 'assistant' as const, text: ' ' },
        { role: 'user' as const, text: 'Well?' },
      ],
      parameters: {},
    };

    expect(toRequest(anthropicRow(), model, prompt).body).toMatchObject({
      system: 'Be brief.',
      messages: [
        {
          role: 'user',
          content: [
            { type: 'image', source: { type: 'base64', media_type: 'image/png', data: 'AA==' } },
            { type: 'text', text: 'Look:' },
            { type: 'text', text: 'What is it?' },
            { type: 'text', text: 'Well?' },
          ],
        },
      ],
    });
  });

  it.each([
    ['the wish, where the model allows it', 500, 8000, 500],
    ['the limit of the model, where the wish is above it', 9000, 8000, 8000],
    ['the limit of the model, where nothing is wished', undefined, 8000, 8000],
    ['a usual limit for a model that allows very much', undefined, 128_000, 32_000],
    ['a wish above the usual limit', 100_000, 128_000, 100_000],
    ['the usual limit, where nothing is known', undefined, undefined, 4096],
  ])('limits the output to %s', (_title, wished, largest, expected) => {
    const limited = { ...model, ...(largest !== undefined && { maxOutputTokens: largest }) };
    const parameters = wished === undefined ? {} : { maxOutputTokens: wished };

    expect(toRequest(anthropicRow(), limited, { messages: hello, parameters }).body['max_tokens']).toBe(expected);
  });

  it('sends the temperature, within what the wire takes', () => {
    const { body } = toRequest(anthropicRow(), model, { messages: hello, parameters: { temperature: 1.7 } });

    expect(body['temperature']).toBe(1);
  });

  it('leaves the temperature out where the provider refuses it', () => {
    const row = anthropicRow({ refusesSampling: true });

    expect(toRequest(row, model, { messages: hello, parameters: { temperature: 0.5 } }).body).not.toHaveProperty(
      'temperature',
    );
  });

  it('asks for thinking with an effort, and then for no temperature', () => {
    const parameters = { reasoningEffort: 'high' as const, temperature: 0.5 };

    expect(toRequest(anthropicRow(), model, { messages: hello, parameters }).body).toEqual({
      model: 'sample-model',
      max_tokens: 4096,
      stream: true,
      messages: [{ role: 'user', content: [{ type: 'text', text: 'Hello' }] }],
      thinking: { type: 'adaptive', display: 'summarized' },
      output_config: { effort: 'high' },
    });
  });

  it('asks a model that cannot reason for no effort', () => {
    const { body } = toRequest(anthropicRow(), sampleModel(), {
      messages: hello,
      parameters: { reasoningEffort: 'low' },
    });

    expect(body).not.toHaveProperty('thinking');
  });

  it('adds the headers of the provider, which may name another version', () => {
    const row = anthropicRow({ extraHeaders: { 'anthropic-version': '2026-10-21', 'x-team': 'a' } });

    expect(toRequest(row, model, { messages: hello, parameters: {} }).headers).toEqual({
      'anthropic-version': '2026-10-21',
      'x-team': 'a',
    });
  });
});
