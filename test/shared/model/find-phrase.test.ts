import { expect, test } from 'vitest';
import { countPhrase, findPhrase } from '../../../shared/model/find-phrase.ts';
import { fc } from '../../support/seeded-properties.ts';

test('case and diacritics make no difference, and places are those of the text', () => {
  const text = 'Déjà vu, DEJA VU and de\u0301ja\u0300 vu';
  expect(findPhrase(text, 'deja').map(({ start, end }) => text.slice(start, end))).toStrictEqual([
    'Déjà',
    'DEJA',
    'de\u0301ja\u0300',
  ]);
});

test('white space in a phrase stands for any run of it', () => {
  expect(findPhrase('two\n   words', 'two words')).toStrictEqual([{ start: 0, end: 12 }]);
});

test('nothing in a phrase is a sign of a pattern', () => {
  expect([countPhrase('a.c abc (x|y)', 'a.c'), countPhrase('a.c abc (x|y)', '(x|y)')]).toStrictEqual([1, 1]);
});

test('a phrase of white space is found nowhere', () => {
  expect([countPhrase('a b', ' '), findPhrase('a b', '')]).toStrictEqual([0, []]);
});

test('counting finds as many places as looking for them', () => {
  const texts = fc.string({
    unit: fc.constantFrom('a', 'B', 'é', 'E', 'Σ', 'ς', 'ß', 'İ', 'i', '가', '字', ' ', '\n', '\u0301'),
  });
  fc.assert(
    fc.property(texts, fc.constantFrom('a', 'e', 'σ', 'i', '가', 'b e'), (text, phrase) => {
      expect(countPhrase(text, phrase)).toBe(findPhrase(text, phrase).length);
    }),
  );
});
