import { expect, test } from 'vitest';
import { shownText, shownTitle } from '../../../renderer/lib/shown-text.ts';

const acute = '\u0301';

test('marks that pile up on one letter end in an ellipsis, also with joiners between them, and what follows stays', () => {
  expect([
    shownText(`a${acute.repeat(50_000)}b`),
    shownText(`a${`${acute}\u200D`.repeat(50_000)}b`),
    shownText(`a${acute.repeat(65)}b${'\u0316'.repeat(65)}c`),
  ]).toStrictEqual([
    `a${acute.repeat(64)}…b`,
    `a${`${acute}\u200D`.repeat(32)}…b`,
    `a${acute.repeat(64)}…b${'\u0316'.repeat(64)}…c`,
  ]);
});

test.each([
  `a${acute.repeat(64)}b`,
  'किंकर्तव्यविमूढ़ता '.repeat(20),
  'ที่นั่งอยู่ '.repeat(20),
  'שָׁלוֹם '.repeat(20),
  '👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿❤️'.repeat(20),
  'x'.repeat(100_000),
])('what people write is shown as it is: %j', (text) => {
  expect(shownText(text)).toBe(text);
});

test('signs that turn the letters of a title around are shown and do nothing', () => {
  expect([shownTitle('safe\u202Egnp.exe'), shownTitle('\u2067a\u2069 b'), shownTitle('שלום \u200Fabc')]).toStrictEqual([
    'safe\uFFFDgnp.exe',
    '\uFFFDa\uFFFD b',
    'שלום \u200Fabc',
  ]);
});
