import { expect, test } from 'vitest';
import { cacheKey, type CacheQuestion } from '../../../electron/core/cache/cache-key.ts';
import type { Prompt } from '../../../electron/core/ports/prompt.ts';
import type { Attachment } from '../../../shared/model/attachment.ts';
import { plainAttachment } from '../../store/samples.ts';
import { fc } from '../../support/seeded-properties.ts';

const prompt: Prompt = {
  system: 'Be brief.',
  messages: [
    { role: 'user', text: 'Hello' },
    { role: 'assistant', text: 'Hi' },
    { role: 'user', text: 'What is this?', images: [{ mediaType: 'image/png', data: 'AAAA' }] },
  ],
  parameters: { temperature: 0.5, maxOutputTokens: 100 },
};
const question: CacheQuestion = { prompt, target: 'groq/llama' };

test('the key is the same for the same question, however its properties are ordered', () => {
  const [first, second, third] = prompt.messages;
  const turnedAround: Prompt = {
    parameters: { maxOutputTokens: 100, temperature: 0.5 },
    messages: [
      { text: 'Hello', role: 'user' },
      { text: 'Hi', role: 'assistant' },
      { images: [{ data: 'AAAA', mediaType: 'image/png' }], text: 'What is this?', role: 'user' },
    ],
    system: 'Be brief.',
  };

  expect([first, second, third]).not.toContain(undefined);
  expect(cacheKey({ target: 'groq/llama', prompt: turnedAround })).toBe(cacheKey(question));
  expect(cacheKey(question)).toMatch(/^[0-9a-f]{64}$/);
});

test('whatever can change the answer changes the key', () => {
  const [first, second] = prompt.messages;
  const others: readonly CacheQuestion[] = [
    question,
    { ...question, target: 'groq/other' },
    { ...question, target: 'auto' },
    { ...question, target: 'auto', revision: '1' },
    { ...question, target: 'auto', revision: '2' },
    { ...question, prompt: { ...prompt, system: 'Be long.' } },
    { ...question, prompt: { messages: prompt.messages, parameters: prompt.parameters } },
    { ...question, prompt: { ...prompt, parameters: { temperature: 0.6, maxOutputTokens: 100 } } },
    { ...question, prompt: { ...prompt, parameters: { temperature: 0.5 } } },
    { ...question, prompt: { ...prompt, messages: prompt.messages.toReversed() } },
    { ...question, prompt: { ...prompt, messages: prompt.messages.map(({ role, text }) => ({ role, text })) } },
    {
      ...question,
      prompt: { ...prompt, messages: prompt.messages.map((message) => ({ ...message, role: 'user' as const })) },
    },
    { ...question, prompt: { ...prompt, messages: [first, second].filter((message) => message !== undefined) } },
    { ...question, callerKey: 'mine' },
    { ...question, callerKey: 'yours' },
  ];

  expect(new Set(others.map(cacheKey)).size).toBe(others.length);
});

test("a caller's own key stands for the prompt, not for the target", () => {
  const other: Prompt = { messages: [{ role: 'user', text: 'Something else' }], parameters: {} };

  expect(cacheKey({ ...question, prompt: other, callerKey: 'mine' })).toBe(
    cacheKey({ ...question, callerKey: 'mine' }),
  );
  expect(cacheKey({ ...question, target: 'auto', callerKey: 'mine' })).not.toBe(
    cacheKey({ ...question, callerKey: 'mine' }),
  );
});

test('half a surrogate pair has a key like any other text', () => {
  const broken = { ...question, prompt: { ...prompt, system: 'cut off \uD83D' } };

  expect(cacheKey(broken)).toMatch(/^[0-9a-f]{64}$/);
  expect(cacheKey(broken)).not.toBe(cacheKey(question));
});

test('two texts share a key only when they are the same', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 20 });
  const keyOf = (system: string, asked: string) =>
    cacheKey({ target: 'auto', prompt: { system, messages: [{ role: 'user', text: asked }], parameters: {} } });
  fc.assert(
    fc.property(text, text, text, text, (system, asked, otherSystem, otherAsked) => {
      const isSame = system === otherSystem && asked === otherAsked;
      expect(keyOf(system, asked) === keyOf(otherSystem, otherAsked)).toBe(isSame);
    }),
  );
});

test('a file counts by its name and its content, however often it was attached', () => {
  const withFile = (change: Partial<Attachment>): CacheQuestion => ({
    ...question,
    prompt: { ...prompt, messages: [{ role: 'user', text: 'Hello', attachments: [plainAttachment(change)] }] },
  });
  const again = cacheKey(withFile({ id: 'attachment-2' }));
  const others = [withFile({ sha256: 'b'.repeat(64) }), withFile({ name: 'other.txt' })].map(cacheKey);
  expect(again).toBe(cacheKey(withFile({})));
  expect(others).not.toContain(again);
});
