import { expect, test } from 'vitest';
import { readDay, writeDay } from '../../../../renderer/lib/search/read-day.ts';
import { resolveFilters } from '../../../../renderer/lib/search/resolve-filters.ts';
import { readTypedSearch } from '../../../../renderer/lib/search/typed-search.ts';

const names = {
  models: [
    { ref: 'beta/opus-mini', label: 'Opus Mini' },
    { ref: 'alpha/opus', label: 'Opus' },
  ],
  workspaces: [
    { id: 'gone', title: 'Work', deletedAt: 5 },
    { id: 'w-1', title: 'Work at home' },
  ],
};
const resolve = (text: string) => resolveFilters(readTypedSearch(text).filters, names);

test.each([
  { text: 'model:opus', filters: { models: ['alpha/opus'] } },
  { text: 'model:beta/opus-mini', filters: { models: ['beta/opus-mini'] } },
  { text: 'model:mini', filters: { models: ['beta/opus-mini'] } },
  { text: 'model:"op"', filters: { models: ['beta/opus-mini', 'alpha/opus'] } },
  { text: 'in:work', filters: { workspaceId: 'w-1' } },
  { text: 'has:code has:file', filters: { hasCode: true, hasAttachment: true } },
  {
    text: 'after:2026-10-01 before:2026-11',
    filters: { from: new Date(2026, 9, 1).getTime(), to: new Date(2026, 10, 1).getTime() },
  },
])('$text means $filters', ({ text, filters }) => {
  expect(resolve(text)).toStrictEqual({ kind: 'filters', filters });
});

test.each([
  { text: 'model:sonnet', problem: 'No model is named “sonnet”.' },
  { text: 'in:play', problem: 'No workspace is named “play”.' },
  { text: 'has:wings', problem: 'Nothing is known as has:wings. Write has:code or has:attachment.' },
  { text: 'after:2026-13-01', problem: '“2026-13-01” is no day. Write it as after:2026-10-01.' },
])('$text means nothing, and why is said', ({ text, problem }) => {
  expect(resolve(text)).toStrictEqual({ kind: 'problem', problem });
});

test('a day is read as it is written', () => {
  expect([writeDay(readDay('2026-02-28') ?? 0), readDay('2026-02-30'), readDay('tomorrow')]).toEqual([
    '2026-02-28',
    undefined,
    undefined,
  ]);
});
