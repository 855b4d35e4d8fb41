import { expect, test } from 'vitest';
import { createTokenMemo } from '../../../electron/core/prompt/token-memo.ts';

test('a text is known again, however long', () => {
  const memo = createTokenMemo(10_000);
  const texts = ['', 'short', 'long '.repeat(1_000), `${'long '.repeat(999)}lonG `];
  texts.forEach((text, index) => memo.keep(text, index));

  expect([...texts, 'other'].map((text) => memo.read(text))).toEqual([0, 1, 2, 3, undefined]);
});

test('the least recently used is forgotten when the memory is full', () => {
  const memo = createTokenMemo(500);
  const texts = Array.from({ length: 6 }, (_, index) => `text ${index}`);
  texts.slice(0, 4).forEach((text) => memo.keep(text, 1));
  memo.read('text 0');
  texts.slice(4).forEach((text) => memo.keep(text, 1));

  expect(texts.filter((text) => memo.read(text) !== undefined)).toEqual(['text 0', 'text 3', 'text 4', 'text 5']);
});
