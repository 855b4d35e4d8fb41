import { expect, test } from 'vitest';
import { outlineWords } from '../../../electron/core/conversations/outline-words.ts';

const samples = [
  ['## Tides\n\nThe **moon**   pulls.', 'Tides The moon pulls.'],
  ['- one\n- two', 'one two'],
  ['```ts\nconst tide = 1;\n```', 'const tide = 1;'],
  ['', ''],
] as const;

for (const [beginning, words] of samples) {
  test(`${JSON.stringify(beginning)} is shown as ${JSON.stringify(words)}`, () => {
    expect(outlineWords(beginning)).toBe(words);
  });
}

test('a long beginning is cut at a word, never inside an emoji', () => {
  expect(outlineWords('word '.repeat(40))).toBe(`${'word '.repeat(17)}word…`);
  expect(outlineWords('🌊'.repeat(60))).toBe(`${'🌊'.repeat(45)}…`);
});
