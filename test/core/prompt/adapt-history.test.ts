import { expect, test } from 'vitest';
import type { Prompt, PromptMessage } from '../../../electron/core/ports/prompt.ts';
import { adaptHistory } from '../../../electron/core/prompt/adapt-history.ts';
import { Ability } from '../../../shared/model/language-model.ts';
import { fc } from '../../support/seeded-properties.ts';

const image = { mediaType: 'image/png', data: 'AAAA' };
const call = { id: 'call_1|fc_2', name: 'web_search', argumentsJson: '{"q":"x"}' };

function promptOf(...messages: readonly PromptMessage[]): Prompt {
  return { messages, parameters: {} };
}

test('an image is named in words for a model that cannot see, and left to one that can', () => {
  const prompt = promptOf({ role: 'user', text: 'What is this?', images: [image, image] });
  expect(adaptHistory(prompt, ['vision'])).toEqual({ prompt, imageCount: 0 });
  expect(adaptHistory(prompt, ['tools'])).toEqual({
    prompt: promptOf({ role: 'user', text: '[2 images you cannot see]\n\nWhat is this?' }),
    imageCount: 2,
  });
});

test('a call of a tool becomes words for every model, without the id that only one provider knows', () => {
  const prompt = promptOf(
    { role: 'user', text: 'Find it.' },
    { role: 'assistant', text: '', toolCalls: [call, { ...call, resultText: 'Found.' }] },
    { role: 'user', text: 'And?' },
  );
  const { messages } = adaptHistory(prompt, ['vision', 'tools']).prompt;
  expect(messages[1]).toEqual({
    role: 'assistant',
    text: '[The tool web_search was called with {"q":"x"}]\n\n[The tool web_search was called with {"q":"x"} and answered: Found.]',
  });
});

test('a history that fits already is the same object', () => {
  const prompt = promptOf({ role: 'user', text: 'Hello' });
  expect(adaptHistory(prompt, []).prompt).toBe(prompt);
});

const aMessage: fc.Arbitrary<PromptMessage> = fc
  .record({
    role: fc.constantFrom<PromptMessage['role'][]>('user', 'assistant'),
    text: fc.string(),
    images: fc.array(fc.constant(image), { maxLength: 2 }),
    toolCalls: fc.array(fc.constant(call), { maxLength: 2 }),
  })
  .map(({ images, toolCalls, ...message }) => ({
    ...message,
    ...(images.length > 0 && { images }),
    ...(toolCalls.length > 0 && { toolCalls }),
  }));
const aCase = [fc.array(aMessage, { minLength: 1 }), fc.subarray([...Ability.options])] as const;

test('no message is lost or changes its place, and nothing changes where it is done again', () => {
  fc.assert(
    fc.property(...aCase, (messages, abilities) => {
      const { prompt } = adaptHistory(promptOf(...messages), abilities);
      expect(prompt.messages.map(({ role }) => role)).toEqual(messages.map(({ role }) => role));
      for (const [index, { text }] of prompt.messages.entries()) expect(text).toContain(messages[index]?.text);
      expect(adaptHistory(prompt, abilities)).toEqual({ prompt, imageCount: 0 });
    }),
  );
});

test('nothing is left that the model could not take', () => {
  fc.assert(
    fc.property(...aCase, (messages, abilities) => {
      const { prompt } = adaptHistory(promptOf(...messages), abilities);
      const left = prompt.messages.flatMap(({ images = [], toolCalls = [] }) => [
        ...toolCalls,
        ...(abilities.includes('vision') ? [] : images),
      ]);
      expect(left).toEqual([]);
    }),
  );
});
