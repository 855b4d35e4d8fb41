import { expect, test } from 'vitest';
import { completeSearch } from '../../../../renderer/lib/search/complete-search.ts';

const names = {
  models: [{ ref: 'alpha/opus', label: 'Opus' }],
  workspaces: [
    { id: 'w-1', title: 'My workspace' },
    { id: 'w-2', title: 'Mine of old', deletedAt: 1 },
  ],
};
const now = new Date(2026, 10, 21, 12).getTime();
const texts = (text: string) => completeSearch(text, names, now).map((completion) => completion.text);

test.each([
  { text: 'tides m', found: ['tides model:'] },
  { text: 'in:my', found: ['in:"My workspace" '] },
  { text: 'in:"My wo', found: ['in:"My workspace" '] },
  { text: 'tides model:', found: ['tides model:alpha/opus '] },
  { text: 'has:', found: ['has:code ', 'has:attachment '] },
  { text: 'after:', found: ['after:2026-11-21 ', 'after:2026-11-14 ', 'after:2026-10-22 '] },
  { text: 'has:code', found: [] },
  { text: 'tides ', found: [] },
  { text: '', found: [] },
])('"$text" is completed to $found', ({ text, found }) => {
  expect(texts(text)).toEqual(found);
});
