import { expect, test } from 'vitest';
import { visibleName } from '../../shared/contract/visible-name.ts';

const isName = (text: string) => visibleName(20).safeParse(text).success;

test('a name holds something that can be seen, in whatever script', () => {
  expect(['Groq', 'مفتاح', 'キー', '🎉', '-', '७', 'नमस्ते', '\u200fעבודה'].map(isName)).toEqual(Array(8).fill(true));
  expect(['', '   ', '\u200b\u200b', '\u2060\u00ad', '\u202e', '\ufe0f', '\u3164', '\u0301'].map(isName)).toEqual(
    Array(8).fill(false),
  );
});
