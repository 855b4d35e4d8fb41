import { expect, test } from 'vitest';
import { visibleText } from '../../../shared/model/visible-text.ts';

const samples = [
  ['marks of emphasis go, the words stay', 'a **bold**, *slanted*, ~~gone~~ `code`', 'a bold, slanted, gone code'],
  [
    'emphasis may stand within words and within emphasis',
    'un**believ***able* ***all __of__ it***',
    'unbelievable all of it',
  ],
  ['a link is its words', 'see [the **docs**](https://docs.test/a_(b) "title") now', 'see the docs now'],
  ['an image is the words that stand for it', 'a ![tide *table*](https://a.test/x.png) here', 'a tide table here'],
  [
    'names and sums keep their signs',
    'snake_case_name, 2 * 3 * 4, 2*3 and a[1]',
    'snake_case_name, 2 * 3 * 4, 2*3 and a[1]',
  ],
  ['code between backticks is left as it is', 'call `a_b(*c)` and ``x`y`` now`', 'call a_b(*c) and x`y now`'],
  ['an escaped sign is the sign', '\\*not bold\\* \\[x](y)', '*not bold* [x](y)'],
  ['prices are no formula', 'from $5 to $10', 'from $5 to $10'],
  ['what stands for signs is the sign', 'a &lt;b&gt; &amp;c <https://a.test/>', 'a <b> &c https://a.test/'],
  ['a paragraph over several lines is one', 'one\n  **two\nthree**', 'one two three'],
  ['other scripts keep their marks apart as well', '**東京**都と*大阪*、عر**بي**ة 👩‍👩‍👧*x*', '東京都と大阪、عربية 👩‍👩‍👧x'],
] as const;

for (const [title, markdown, visible] of samples) {
  test(title, () => expect(visibleText(markdown).blocks).toStrictEqual([visible]));
}

test('headings, points and cells are blocks of their own, and a fence has no language', () => {
  const markdown = [
    '# Tide\n- [x] one\n  1) two\n> quoted\n> on',
    '| a | **b** |\n| --- | --- |\n| c \\| d | e |\n\nTitle\n===\n```ts\nconst _x = "*";\n\n  y()\n```\nAfter',
    '> ~~~\n> in **it**\n> ~~~\n```inline``` end\n```\nleft open',
  ].join('\n');
  expect(visibleText(markdown).blocks).toStrictEqual(
    ['Tide', 'one', 'two', 'quoted on', 'a', 'b', 'c | d', 'e', 'Title', 'const _x = "*"; y()', 'After'].concat([
      'in **it**',
      'inline end',
      'left open',
    ]),
  );
});

test('marks of sources are no words where there are as many sources', () => {
  expect(visibleText('It rises[1][2] daily[3], [4 men](https://a.test).', 2)).toStrictEqual({
    blocks: ['It rises daily[3], 4 men.'],
    addresses: ['https://a.test'],
  });
});

test('where links lead to is kept aside, an image that is its own address is not', () => {
  const markdown = `[a](https://a.test/b) ![c](data:image/png;base64,${'A'.repeat(9_000)})\n\n[d]: <https://d.test> "D"`;
  expect(visibleText(markdown)).toStrictEqual({ blocks: ['a c'], addresses: ['https://a.test/b', 'https://d.test'] });
});

test.each([
  '[',
  '](',
  '*a',
  '_a ',
  '`',
  '`` ` ',
  '![](',
  '[a](b "',
  '<https://',
  '> ',
  '|',
  '~~~\n',
  '- ',
  '\\',
  '&amp',
  '](a(',
])('hundreds of thousands of %j are read in one pass', (piece) => {
  const text = `x ${piece.repeat(200_000)} the end`;
  expect(visibleText(text).blocks.join(' ')).toContain('the end');
});
