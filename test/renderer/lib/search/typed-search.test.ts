import { expect, test } from 'vitest';
import { readTypedSearch, toggleHas, writeFilter } from '../../../../renderer/lib/search/typed-search.ts';

test.each([
  { text: 'tides at noon', words: 'tides at noon', filters: [] },
  {
    text: 'in:"My workspace" tides model:opus',
    words: 'tides',
    filters: [
      { key: 'in', value: 'My workspace' },
      { key: 'model', value: 'opus' },
    ],
  },
  { text: 'HAS:code', words: '', filters: [{ key: 'has', value: 'code' }] },
  { text: 'tides after:', words: 'tides', filters: [] },
  { text: '"model: a phrase" admin:yes', words: '"model: a phrase" admin:yes', filters: [] },
])('$text is looked for as "$words" with $filters', ({ text, words, filters }) => {
  expect(readTypedSearch(text)).toStrictEqual({ words, filters });
});

test('a filter takes the place of the one before, is quoted where it must be, and goes without a value', () => {
  const first = writeFilter('tides', 'in', 'My workspace');
  const second = writeFilter(`${first} low`, 'in', 'Work');
  expect([first, second, writeFilter(second, 'in')]).toEqual([
    'tides in:"My workspace"',
    'tides low in:Work',
    'tides low',
  ]);
});

test('what a message must have is added and taken away one by one', () => {
  const both = toggleHas(toggleHas('tides', 'code'), 'attachment');
  expect([both, toggleHas(both, 'code')]).toEqual(['tides has:code has:attachment', 'tides   has:attachment']);
});
