import { expect, test } from 'vitest';
import { createLexTokens } from '../../../../renderer/lib/markdown/lex-tokens.ts';

test('keeps a text plain where the lexer throws, and reads the next one', () => {
  const lexTokens = createLexTokens();
  const unreadable = {
    title: null,
    get href(): string {
      throw new RangeError('Maximum call stack size exceeded');
    },
  };
  expect(lexTokens('*a* [b]', { b: unreadable })).toEqual([
    { type: 'html', block: true, raw: '*a* [b]', pre: false, text: '*a* [b]' },
  ]);
  expect(lexTokens('*a* [b]', {}).map(({ type }) => type)).toEqual(['paragraph']);
});
