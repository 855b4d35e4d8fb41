import { expect, test } from 'vitest';
import { holdsWords } from '../../../renderer/lib/holds-words.ts';

test.each([
  { words: '', holds: true },
  { words: 'new conv', holds: true },
  { words: 'conv new', holds: true },
  { words: 'CONVERSÁTION', holds: true },
  { words: 'versa', holds: true },
  { words: 'n c', holds: true },
  { words: 'er', holds: false },
  { words: 'new chat', holds: false },
])('"New conversation" holds the words "$words": $holds', ({ words, holds }) => {
  expect(holdsWords('New conversation', words)).toBe(holds);
});
