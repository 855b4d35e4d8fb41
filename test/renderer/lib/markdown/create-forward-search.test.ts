import { describe, expect, test } from 'vitest';
import { createForwardSearch, type IndexOf } from '../../../../renderer/lib/markdown/create-forward-search.ts';

function countedSearch() {
  const searched: string[] = [];
  const find: IndexOf = (source, needle, from) => {
    searched.push(source);
    return source.indexOf(String(needle), from);
  };
  return { searched, ...createForwardSearch(find) };
}

describe('create-forward-search', () => {
  test('looks through a text once for what it does not hold', () => {
    const { indexOf, searched } = countedSearch();
    const text = '\\('.repeat(1_000);
    const found = Array.from({ length: 1_000 }, (_, index) => indexOf(text.slice(2 * index), '\\)', 2));
    expect({ found: new Set(found), searches: searched.length }).toEqual({ found: new Set([-1]), searches: 1 });
  });

  test('searches again only behind what it has found', () => {
    const { indexOf, searched } = countedSearch();
    const text = 'a b a b a';
    const found = Array.from(text, (_, index) => indexOf(text.slice(index), 'b', 0));
    expect({ found, searched }).toEqual({
      found: [2, 1, 0, 3, 2, 1, 0, -1, -1],
      searched: [text, ' a b a', ' a'],
    });
  });

  test('forgets nothing of a text while another one inside it is searched', () => {
    const { indexOf, enter, searched } = countedSearch();
    indexOf('one', 'x', 0);
    const leave = enter();
    const inside = indexOf('max', 'x', 0);
    leave();
    expect({ inside, after: indexOf('ne', 'x', 0), searched }).toEqual({
      inside: 2,
      after: -1,
      searched: ['one', 'max'],
    });
  });
});
