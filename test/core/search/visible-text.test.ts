import { expect, test } from 'vitest';
import { visibleText } from '../../../electron/core/search/visible-text.ts';

const samples = [
  ['marks of emphasis go, the words stay', 'a **bold**, *slanted*, ~~gone~~ `code`', 'a bold, slanted, gone code'],
  ['a link is its words', 'see [the docs](https://docs.test "title") now', 'see the docs now'],
  ['names and sums keep their signs', 'snake_case_name and 2 * 3 * 4', 'snake_case_name and 2 * 3 * 4'],
  ['code between backticks is left as it is', 'call `a_b(*c)` now', 'call a_b(*c) now'],
  ['an escaped sign is the sign', '\\*not bold\\*', '*not bold*'],
  ['prices are no formula', 'from $5 to $10', 'from $5 to $10'],
] as const;

for (const [title, markdown, visible] of samples) {
  test(title, () => expect(visibleText(markdown)).toBe(visible));
}

test('headings, points and cells are blocks of their own, and a fence has no language', () => {
  const markdown = '# Tide\n- [x] one\n| a | b |\n| --- | --- |\n```ts\nconst _x = "*";\n```\nAfter';
  const blocks = visibleText(markdown)
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter(Boolean);
  expect(blocks).toStrictEqual(['Tide', 'one', 'a', 'b', 'const _x = "*";', 'After']);
});
