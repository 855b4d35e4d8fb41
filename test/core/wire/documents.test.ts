import { expect, test } from 'vitest';
import { toRequest as toAnthropic } from '../../../electron/core/wire/anthropic-messages/to-request.ts';
import { toRequest as toGemini } from '../../../electron/core/wire/gemini/to-request.ts';
import { toRequest as toChat } from '../../../electron/core/wire/openai-chat/to-request.ts';
import { toRequest as toResponses } from '../../../electron/core/wire/openai-responses/to-request.ts';
import type { Prompt } from '../../../electron/core/ports/prompt.ts';
import { anthropicRow, chatRow, geminiRow, responsesRow, sampleModel } from '../../support/sample-rows.ts';

const prompt: Prompt = {
  messages: [
    { role: 'user', text: '', documents: [{ name: 'tides.pdf', mediaType: 'application/pdf', data: 'AAAA' }] },
  ],
  parameters: {},
};
const address = 'data:application/pdf;base64,AAAA';

test('every wire sends a document in its own words, also where nothing is said beside it', () => {
  const model = sampleModel();
  expect([
    toAnthropic(anthropicRow(), model, prompt).body.messages,
    toGemini(geminiRow(), model, prompt).body.contents,
    toChat(chatRow(), model, prompt).body.messages,
    toResponses(responsesRow(), model, prompt).body.input,
  ]).toStrictEqual([
    [
      {
        role: 'user',
        content: [
          {
            type: 'document',
            title: 'tides.pdf',
            source: { type: 'base64', media_type: 'application/pdf', data: 'AAAA' },
          },
        ],
      },
    ],
    [{ role: 'user', parts: [{ inlineData: { mimeType: 'application/pdf', data: 'AAAA' } }] }],
    [{ role: 'user', content: [{ type: 'file', file: { filename: 'tides.pdf', file_data: address } }] }],
    [{ role: 'user', content: [{ type: 'input_file', filename: 'tides.pdf', file_data: address }] }],
  ]);
});
