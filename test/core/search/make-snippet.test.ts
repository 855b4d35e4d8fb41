import { expect, test } from 'vitest';
import { findTerms, makeSnippet } from '../../../electron/core/search/make-snippet.ts';

const marked = (text: string, terms: readonly string[]) => {
  const snippet = makeSnippet(text, terms);
  return {
    text: snippet.text,
    marked: snippet.marks.map(({ start, length }) => snippet.text.slice(start, start + length)),
  };
};

test('a short text comes whole and in one line, with every term marked as it is written', () => {
  expect(marked('Crème\nBRÛLÉE and creme', ['brulee', 'creme'])).toStrictEqual({
    text: 'Crème BRÛLÉE and creme',
    marked: ['Crème', 'BRÛLÉE', 'creme'],
  });
});

test('a long text is cut around the first hit, at a word, and says so', () => {
  expect(
    marked(`${'early words '.repeat(20)}the needle here ${'late words '.repeat(40)}needle`, ['needle']),
  ).toStrictEqual({
    text: `…words early words early words the needle here ${'late words '.repeat(10)}late…`,
    marked: ['needle'],
  });
});

test('a cut never halves a character', () => {
  const { text, marked: words } = marked(`${'😀'.repeat(100)}needle${'😀'.repeat(100)}`, ['needle']);
  expect([text.isWellFormed(), words]).toStrictEqual([true, ['needle']]);
});

test('marks are right behind characters that grow when their case is folded', () => {
  expect(marked('İİİ straße 東京都', ['東京', 'STRASSE', 'straße'])).toStrictEqual({
    text: 'İİİ straße 東京都',
    marked: ['straße', '東京'],
  });
});

test('terms that overlap or touch are one mark', () => {
  expect(findTerms('abcdef abc', ['abcd', 'cde', 'f'])).toStrictEqual([{ start: 0, length: 6 }]);
});

test('markup stays text', () => {
  expect(marked('<b onclick="x">hit</b>', ['hit'])).toStrictEqual({ text: '<b onclick="x">hit</b>', marked: ['hit'] });
});

test('a text without the terms shows its beginning without marks', () => {
  expect(marked('Nothing of it', ['needle'])).toStrictEqual({ text: 'Nothing of it', marked: [] });
});
