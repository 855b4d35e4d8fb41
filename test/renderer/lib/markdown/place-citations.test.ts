import { expect, test } from 'vitest';
import type { Citation } from '../../../../shared/model/message.ts';
import { placeCitations } from '../../../../renderer/lib/markdown/place-citations.ts';

const cases: readonly (readonly [title: string, text: string, ranges: readonly string[], expected: string])[] = [
  ['at the end of its range', 'The moon pulls. So it is.', ['The moon pulls.'], 'The moon pulls.[1] So it is.'],
  ['once for each of several', 'One. Two.', ['Two.', 'One.', 'Two.'], 'One.[2] Two.[1][3]'],
  ['behind a character outside the basic plane', '🌙🌙 pulls. More.', ['🌙🌙 pulls.'], '🌙🌙 pulls.[1] More.'],
  [
    'behind a link that the range is',
    'So ([a](https://a.test)) it',
    ['([a](https://a.test))'],
    'So ([a](https://a.test))[1] it',
  ],
  ['behind a link that the range ends in', 'So [a b](https://a.test) it', ['So [a'], 'So [a b](https://a.test)[1] it'],
  ['away from an address', 'See https://a.test/b more', ['See https://a.test/b'], 'See https://a.test/b [1] more'],
  ['behind code', 'Run `a b` now', ['Run `a'], 'Run `a b`[1] now'],
  ['below a fence', 'a\n\n```ts\nx y\n```\n\nb', ['x'], 'a\n\n```ts\nx y\n```\n[1]\n\nb'],
  ['below a fence with a longer mark', '~~~~\nx\n~~~\ny\n~~~~\nb', ['x'], '~~~~\nx\n~~~\ny\n~~~~\n[1]\nb'],
  ['nowhere while its fence is open', '```\nx y', ['x'], '```\nx y'],
  ['behind a formula', 'So $a b$ is', ['So $a'], 'So $a b$[1] is'],
  ['at a price as at any words', 'It is $5 now, $6 then', ['It is $5'], 'It is $5[1] now, $6 then'],
  ['behind the emphasis that ends there', '**So it is** and', ['So it is'], '**So it is**[1] and'],
  [
    'within the last cell of a row',
    '| a | b |\n|---|---|\n| c | d |\ne',
    ['c | d |\n'],
    '| a | b |\n|---|---|\n| c | d[1] |\ne',
  ],
  ['apart from a parenthesis', 'So (it) is', ['So '], 'So[1] (it) is'],
  ['apart from a parenthesis that follows at once', 'f(x)', ['f'], 'f[1] (x)'],
  ['nowhere where the text marks it', 'So it is [1]. And', ['So it is'], 'So it is [1]. And'],
];

test.each(cases)('a citation is marked %s', (_, text, ranges, expected) => {
  expect(
    placeCitations(
      text,
      ranges.map((range) => cite(text, range)),
    ),
  ).toBe(expected);
});

test('a citation whose range has not arrived, or that has none, leaves the text as it is', () => {
  const citations = [{ url: 'https://a.test' }, { url: 'https://b.test', range: { start: 0, end: 90 } }];
  expect(placeCitations('So it', citations)).toBe('So it');
});

/** With its range counted in code points, as providers do. */
function cite(text: string, range: string): Citation {
  const start = Array.from(text.slice(0, text.indexOf(range))).length;
  return { url: 'https://a.test', range: { start, end: start + Array.from(range).length } };
}
