import { expect, test } from 'vitest';
import { expiryWords } from '../../../renderer/lib/describe-note.ts';
import type { Note } from '../../../shared/model/note.ts';

const now = 1_000_000;
const hourMs = 3_600_000;
const note: Note = {
  id: 'note-1',
  workspaceId: 'default',
  type: 'context',
  text: 'Text',
  isPinned: false,
  createdAt: 0,
  updatedAt: 0,
};

test.each([
  [7 * 24 * hourMs, 'expires in 7 days'],
  [6.5 * 24 * hourMs, 'expires in 7 days'],
  [25 * hourMs, 'expires in 2 days'],
  [23.9 * hourMs, 'expires in 1 day'],
  [22.9 * hourMs, 'expires in 23 hours'],
  [hourMs + 1, 'expires in 2 hours'],
  [hourMs, 'expires within the hour'],
  [0, 'expires now'],
])('with %d ms left a note %s', (leftMs, words) => {
  expect(expiryWords({ ...note, expiresAt: now + leftMs }, now)).toBe(words);
});

test('a note that is pinned or has no end says nothing of one', () => {
  expect([expiryWords({ ...note, isPinned: true, expiresAt: now }, now), expiryWords(note, now)]).toEqual([
    undefined,
    undefined,
  ]);
});
