import { describe, expect, it } from 'vitest';
import { toRequest } from '../../../../electron/core/wire/gemini/to-request.ts';
import { geminiRow, sampleModel } from '../../../support/sample-rows.ts';

const hello = [{ role: 'user' as const, text: 'Hello' }];

describe('toRequest of the Gemini wire', () => {
  it('asks for an event stream of the model', () => {
    expect(toRequest(geminiRow(), sampleModel(), { messages: hello, parameters: {} })).toEqual({
      path: '/models/sample-model:streamGenerateContent?alt=sse',
      headers: {},
      body: { contents: [{ role: 'user', parts: [{ text: 'Hello' }] }] },
    });
  });

  it('sends instruction, images, parameters and headers of the provider', () => {
    const prompt = {
      system: 'Be brief.',
      messages: [
        { role: 'user' as const, text: 'Look:', images: [{ mediaType: 'image/png', data: 'AA==' }] },
        { role: 'assistant' as const, text: 'A dot.' },
        { role: 'user' as const, text: 'Sure?' },
      ],
      parameters: { maxOutputTokens: 9000, temperature: 0.5, reasoningEffort: 'low' as const },
    };
    const model = { ...sampleModel(['reasoning']), maxOutputTokens: 8000 };

    expect(toRequest(geminiRow({ extraHeaders: { 'x-team': 'a' } }), model, prompt)).toEqual({
      path: '/models/sample-model:streamGenerateContent?alt=sse',
      headers: { 'x-team': 'a' },
      body: {
        systemInstruction: { parts: [{ text: 'Be brief.' }] },
        contents: [
          { role: 'user', parts: [{ inlineData: { mimeType: 'image/png', data: 'AA==' } }, { text: 'Look:' }] },
          { role: 'model', parts: [{ text: 'A dot.' }] },
          { role: 'user', parts: [{ text: 'Sure?' }] },
        ],
        generationConfig: {
          maxOutputTokens: 8000,
          temperature: 0.5,
          thinkingConfig: { includeThoughts: true, thinkingLevel: 'low' },
        },
      },
    });
  });

  it('asks a tuned model at its own collection', () => {
    const model = { ...sampleModel(), id: 'tunedModels/my model' };

    expect(toRequest(geminiRow(), model, { messages: hello, parameters: {} }).path).toBe(
      '/tunedModels/my%20model:streamGenerateContent?alt=sse',
    );
  });
});
