import { expect, test } from 'vitest';
import { noticeWords } from '../../../../renderer/features/shell/notice-words.ts';

test('a restored backup is named by its moment, and what was there before can be found', () => {
  const { words } = noticeWords({
    kind: 'backup-restored',
    name: '2026-11-21T21-47-14.914Z.daily.db',
    keptPath: '2026-11-21T22-01-00.000Z.before-restore.db',
  });
  expect(words).toMatch(/^Everything is as it was on .*2026.*\. What was there before is kept as a backup of its own:/);
  expect(words).not.toContain('.db');
});

test('a backup with another name is called by it', () => {
  expect(noticeWords({ kind: 'backup-restored', name: 'a backup' }).words).toBe('Everything is as it was in a backup.');
});
