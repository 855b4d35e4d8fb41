import { describe, expect, test } from 'vitest';
import { prepareKeyword, readWords } from '../../../electron/core/routing/keyword.ts';

describe('looking for a keyword', () => {
  test.each([
    ['fix', 'Please FIX this', true],
    ['fix', 'a prefix and a suffix', false],
    ['fix', 'fixed', false],
    ['fix', 'fix_it', false],
    ['fix', '(fix)', true],
    ['analyze this', 'Now analyze\n  this, please', true],
    ['analyze this', 'analyze thistle', false],
    ['analyze this', 'reanalyze this', false],
    ['analyze this', 'analyze thistle and analyze this', true],
    ['c++', 'written in C++.', true],
    ['c++', 'abc++', false],
    ["don't", "I DON'T know", true],
    ['straße', 'STRASSE', true],
    ['STRASSE', 'In der Straße', true],
    ['ΟΔΟΣ', 'η οδος μου', true],
    ['café', 'un cafe\u0301 noir', true],
    ['cafe', 'un café noir', false],
    ['résumé', 'RÉSUMÉ', true],
    ['总结', '请总结这篇文章', true],
    ['要約', 'この文章を要約してください', true],
    ['gpt 5', '使用gpt 5吗', true],
    ['ﬁx', 'fix', true],
    ['🙂', 'well 🙂 done', true],
    ['  fix  ', 'fix', true],
    ['fix', '', false],
  ])('finds %j in %j: %s', (word, text, isFound) => {
    expect(readWords(text).has(prepareKeyword(word))).toBe(isFound);
  });
});
