import { expect, test } from 'vitest';
import { createMarkdownReader } from '../../../../renderer/lib/markdown/create-markdown-reader.ts';
import { tableAsCsv } from '../../../../renderer/lib/markdown/table-as-csv.ts';

test('a table becomes comma separated values of what its cells say', () => {
  const text = '| a, b | "q" |\n| - | -: |\n| **1** `x` | [link](https://example.org/)<br>two |\n| $y$ | |';
  const [table] = createMarkdownReader().read(text, false).blocks;
  if (table?.type !== 'table') throw new Error('The text is not read as a table.');
  expect(tableAsCsv(table)).toBe('"a, b","""q"""\r\n1 x,"link\ntwo"\r\ny,\r\n');
});
