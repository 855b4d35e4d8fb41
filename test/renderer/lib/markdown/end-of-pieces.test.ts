import { expect, test } from 'vitest';
import { endOfPieces } from '../../../../renderer/lib/markdown/end-of-pieces.ts';

test.for([
  ['a text of less than a piece is one piece', 'a'.repeat(99_999), 1, 99_999],
  ['a small rest belongs to the last piece', 'a'.repeat(150_000), 1, 150_000],
  ['a piece ends behind a line', `${'a'.repeat(90_000)}\n${'b'.repeat(90_000)}`, 1, 90_001],
  ['a line that does not end near is cut', `a\n${'b'.repeat(299_998)}`, 1, 100_000],
  ['a character of two halves is not', `${'a'.repeat(99_999)}😀${'b'.repeat(99_999)}`, 1, 100_001],
  ['pieces follow each other', 'a'.repeat(300_000), 2, 200_000],
  ['no limit is the whole text', 'a'.repeat(300_000), Number.POSITIVE_INFINITY, 300_000],
] as const)('%s', ([, text, pieceCount, end]) => {
  expect(endOfPieces(text, pieceCount)).toBe(end);
});
