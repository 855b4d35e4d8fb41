import { expect, test } from 'vitest';
import { parseTerms } from '../../../electron/core/search/parse-terms.ts';

test.for([
  ['two words', ['two', 'words']],
  ['  same same ', ['same']],
  ['"one phrase" more', ['one phrase', 'more']],
  ['an "unfinished phr', ['an', 'unfinished phr']],
  ['a AND b* OR NEAR(c)', ['a', 'AND', 'b*', 'OR', 'NEAR(c)']],
  ['東京都　大阪', ['東京都', '大阪']],
  ['"" " "', []],
] as const)('%s is read as %j', ([text, terms]) => {
  expect(parseTerms(text)).toStrictEqual(terms);
});
