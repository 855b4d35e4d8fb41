import { expect, test } from 'vitest';
import { excerptOf, firstSentences } from '../../../electron/core/prompt/excerpt.ts';
import { extractNote } from '../../../electron/core/prompt/extract-note.ts';
import type { PromptMessage } from '../../../electron/core/ports/prompt.ts';
import { fc } from '../../support/seeded-properties.ts';

test.each([
  ['Short.', 'Short.'],
  ['# A title\n\nSome **bold** words.', 'A title Some bold words.'],
  ['Look:\n```sql\nSELECT 1\n```\nDone.', 'Look: (code) Done.'],
  ['One sentence here. Another that is longer.', 'One sentence here.'],
  ['No end in sight whatsoever at all', 'No end in sight…'],
])('the first sentences of %j are %j', (text, words) => {
  expect(firstSentences(text, 24)).toBe(words);
});

test('an excerpt names who said what', () => {
  const messages: readonly PromptMessage[] = [
    { role: 'user', text: 'Why is it slow?' },
    { role: 'assistant', text: 'Because of OFFSET.' },
  ];
  expect(excerptOf(messages, 1_000)).toBe('Question: Why is it slow?\nAnswer: Because of OFFSET.');
});

test('where there is no room for all, the first and the latest messages are named', () => {
  const messages: readonly PromptMessage[] = Array.from({ length: 50 }, (_, index) => ({
    role: 'user',
    text: `Number ${index}.`,
  }));
  expect(excerptOf(messages, 200)).toBe('Question: Number 0.\nQuestion: Number 48.\nQuestion: Number 49.');
});

const aTalk = fc.array(
  fc.record({
    role: fc.constantFrom<PromptMessage['role'][]>('user', 'assistant'),
    text: fc.string({ unit: 'grapheme', maxLength: 200 }),
  }),
);

test('an excerpt is never longer than it may be, and half a character is never left', () => {
  fc.assert(
    fc.property(aTalk, fc.integer({ min: 0, max: 2_000 }), (messages, most) => {
      const text = excerptOf(messages, most);
      expect(text.length).toBeLessThanOrEqual(most);
    }),
  );
});

test('a note without a model says what was wanted first, what was answered and what was asked last', () => {
  expect(
    extractNote([
      { role: 'user', text: 'Fix the export.' },
      { role: 'assistant', text: 'It uses OFFSET.' },
      { role: 'user', text: 'Write the query.' },
    ]),
  ).toEqual({
    goal: 'Fix the export.',
    known: 'It uses OFFSET.',
    decided: '',
    open: 'Write the query.',
    next: 'Write the query.',
  });
});
