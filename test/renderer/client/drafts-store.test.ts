import { expect, test, vi } from 'vitest';
import { draftOf } from '../../../renderer/client/drafts-store.ts';
import { maxMessageCharacters } from '../../../shared/contract/call-parts.ts';
import { connectionIsLost, createScriptedCore, diskIsFull } from '../../support/scripted-core.ts';
import { conversation, createTestWindow, settle } from '../support/window-parts.ts';

function start() {
  const saveDraft = vi.fn((_draft: { readonly id: string; readonly draft: string }) => Promise.resolve({}));
  const { core } = createScriptedCore({ conversations: { saveDraft } });
  const { stores, clock } = createTestWindow(core);
  return { drafts: stores.drafts, toasts: stores.toasts, clock, saveDraft };
}

test('a draft is saved once, 300 ms after typing stops', async () => {
  const { drafts, clock, saveDraft } = start();
  drafts.getState().edit('c1', 'H');
  clock.advance(200);
  drafts.getState().edit('c1', 'Hi');
  clock.advance(299);
  expect(saveDraft.mock.calls).toEqual([]);
  clock.advance(1);
  await settle();
  expect(saveDraft.mock.calls).toEqual([[{ id: 'c1', draft: 'Hi' }]]);
});

test('drafts of two conversations are both saved', async () => {
  const { drafts, clock, saveDraft } = start();
  drafts.getState().edit('c1', 'one');
  drafts.getState().edit('c2', 'two');
  clock.advance(300);
  await settle();
  expect(saveDraft.mock.calls).toEqual([[{ id: 'c1', draft: 'one' }], [{ id: 'c2', draft: 'two' }]]);
});

test('a draft that met a lost connection is saved with the next flush', async () => {
  const { drafts, clock, saveDraft, toasts } = start();
  saveDraft.mockRejectedValueOnce(connectionIsLost());
  drafts.getState().edit('c1', 'kept');
  clock.advance(300);
  await settle();
  expect(toasts.getState().toast).toBeUndefined();
  await drafts.getState().flush();
  expect(saveDraft.mock.calls).toEqual([[{ id: 'c1', draft: 'kept' }], [{ id: 'c1', draft: 'kept' }]]);
});

test('a draft that cannot be saved is said, and stays in the window', async () => {
  const { drafts, clock, saveDraft, toasts } = start();
  saveDraft.mockRejectedValueOnce(diskIsFull());
  drafts.getState().edit('c1', 'kept');
  clock.advance(300);
  await settle();
  expect([toasts.getState().toast?.text, drafts.getState().drafts]).toEqual([
    'The disk is full. Free some space and try again.',
    { c1: 'kept' },
  ]);
});

test('a text too long for one message stays in the window and is not sent', async () => {
  const { drafts, clock, saveDraft } = start();
  drafts.getState().edit('c1', 'x'.repeat(maxMessageCharacters + 1));
  clock.advance(300);
  await settle();
  expect([saveDraft.mock.calls, drafts.getState().drafts['c1']?.length]).toEqual([[], maxMessageCharacters + 1]);
});

test('what was typed here wins over what the core keeps', () => {
  const kept = conversation('c1', { draft: 'from before' });
  expect([draftOf({}, kept), draftOf({ c1: '' }, kept)]).toEqual(['from before', '']);
});
