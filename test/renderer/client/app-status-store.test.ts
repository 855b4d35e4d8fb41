import { expect, test } from 'vitest';
import { causeOf, createAppStatusStore } from '../../../renderer/client/app-status-store.ts';
import type { StartNotice } from '../../../shared/model/app-status.ts';
import { createScriptedCore } from '../../support/scripted-core.ts';
import { createTextStorage } from '../support/window-parts.ts';

const { core } = createScriptedCore({});
const cutOff: StartNotice = { kind: 'answers-interrupted', count: 1 };

test('a dismissed notice stays dismissed over a reload', () => {
  const storage = createTextStorage();
  createAppStatusStore(core, storage).getState().dismiss(cutOff);
  expect(createAppStatusStore(core, storage).getState().dismissed).toEqual([causeOf(cutOff)]);
});

test('the same notice about something else is another cause', () => {
  expect(causeOf({ ...cutOff, count: 2 })).not.toBe(causeOf(cutOff));
});

test('a storage that holds something else counts as empty', () => {
  const storage = createTextStorage();
  storage.setItem('dismissed-notices', '{"not":"a list"');
  expect(createAppStatusStore(core, storage).getState().dismissed).toEqual([]);
});
