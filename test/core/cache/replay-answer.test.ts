import { expect, test } from 'vitest';
import { replayAnswer } from '../../../electron/core/cache/replay-answer.ts';
import { sampleAnswer } from './sample-answer.ts';
import { fc } from '../../support/seeded-properties.ts';

test('an answer is repeated as thinking, text and sources', () => {
  const citation = { url: 'https://example.com' };
  const answer = sampleAnswer(0, { reasoning: 'Capital of France?', text: 'Paris.', citations: [citation] });

  expect([...replayAnswer(answer)]).toEqual([
    { type: 'reasoning-delta', text: 'Capital of France?' },
    { type: 'text-delta', text: 'Paris.' },
    { type: 'citation-found', citation },
  ]);
});

test('a long text comes in pieces that end at words', () => {
  const text = 'lorem ipsum '.repeat(100);
  const pieces = [...replayAnswer(sampleAnswer(0, { text }))].map((chunk) => ('text' in chunk ? chunk.text : ''));

  expect(pieces.length).toBe(4);
  expect(pieces.every((piece) => piece.length <= 400 && piece.endsWith(' '))).toBe(true);
  expect(pieces.join('')).toBe(text);
});

test('any text is repeated whole, in short pieces that split no character', () => {
  const word = fc.string({ unit: 'binary', maxLength: 900 });
  fc.assert(
    fc.property(fc.array(word, { maxLength: 4 }), fc.constantFrom('', ' ', '\n'), (words, between) => {
      const text = words.join(between);
      const chunks = [...replayAnswer(sampleAnswer(0, { text }))];
      const pieces = chunks.map((chunk) => ('text' in chunk ? chunk.text : ''));
      expect(pieces.join('')).toBe(text);
      expect(pieces.every((piece) => piece.length > 0 && piece.length <= 400 && piece.isWellFormed())).toBe(true);
    }),
  );
});
