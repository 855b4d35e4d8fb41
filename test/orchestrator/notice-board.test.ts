import { expect, test } from 'vitest';
import { createNoticeBoard } from '../../electron/compose/notice-board.ts';
import type { StartNotice } from '../../shared/model/app-status.ts';

test('that writing fails is said as long as it does, or an answer waits, with the answers that wait', () => {
  const told: StartNotice[][] = [];
  const board = createNoticeBoard([{ kind: 'settings-mended' }], (all) => told.push(all));
  board.storageState(new Error('The disk is full.'));
  board.unsavedAnswers(['a']);
  board.storageState(undefined);
  board.unsavedAnswers([]);
  const failing = { kind: 'storage-failing', reason: 'The disk is full.' };
  const start = { kind: 'settings-mended' };
  const waiting = [start, { ...failing, unsavedIds: ['a'] }];
  expect([told, board.all()]).toStrictEqual([[[start, failing], waiting, waiting, [start]], [start]]);
});
