import { expect, test, vi } from 'vitest';
import type { CoreApi } from '../../../shared/contract/core-api.ts';
import { createScriptedCore, diskIsFull } from '../../support/scripted-core.ts';
import { conversation, createTestWindow, message, settle } from '../support/window-parts.ts';

const question = message('q1', { text: 'Why?' });
const first = message('a0', { role: 'assistant', parentId: 'q1', text: 'First' });
const second = message('a1', { role: 'assistant', parentId: 'q1', text: 'Second' });
const ofFirst = { messageId: 'a0', position: 1, count: 2, nextId: 'a1' };
const ofSecond = { messageId: 'a1', position: 2, count: 2, previousId: 'a0' };

type Conversations = NonNullable<Parameters<typeof createScriptedCore>[0]['conversations']>;

function start(conversations: Conversations = {}) {
  const read = vi.fn<CoreApi['conversations']['messages']>();
  const spend = () => Promise.resolve({ costMicros: 0, unpricedCount: 0, models: [] });
  const { core } = createScriptedCore({ conversations: { messages: read, spend, ...conversations } });
  const { stores } = createTestWindow(core);
  return { chat: stores.chat, toasts: stores.toasts, read };
}

test('another branch is shown as the core threads it, with the places it tells', async () => {
  const showBranch = vi.fn(() => Promise.resolve(conversation('c1', { activeLeafId: 'a0' })));
  const { chat, read } = start({ showBranch });
  read.mockResolvedValueOnce({ messages: [question, second], hasEarlier: false, siblings: [ofSecond] });
  read.mockResolvedValueOnce({ messages: [question, first], hasEarlier: false, siblings: [ofFirst] });
  await chat.getState().open('c1');
  expect(chat.getState().siblings).toEqual({ a1: ofSecond });
  await chat.getState().showBranch('a0');
  expect([showBranch.mock.calls, chat.getState().messages, chat.getState().siblings['a0']]).toEqual([
    [[{ id: 'c1', messageId: 'a0' }]],
    [question, first],
    ofFirst,
  ]);
});

test('a branch that cannot be shown leaves the other one on screen and says why', async () => {
  const { chat, read, toasts } = start({ showBranch: () => Promise.reject(diskIsFull()) });
  read.mockResolvedValue({ messages: [question, second], hasEarlier: false, siblings: [ofSecond] });
  await chat.getState().open('c1');
  await chat.getState().showBranch('a0');
  expect([chat.getState().messages, toasts.getState().toast?.text]).toEqual([
    [question, second],
    'The disk is full. Free some space and try again.',
  ]);
});

test('a message that lost its siblings loses its place', async () => {
  const { chat, read } = start();
  read.mockResolvedValueOnce({ messages: [question, second], hasEarlier: false, siblings: [ofSecond] });
  read.mockResolvedValueOnce({ messages: [question, second], hasEarlier: false, siblings: [] });
  await chat.getState().open('c1');
  chat.getState().noteChanged(conversation('c1', { activeLeafId: 'a7' }));
  await settle();
  expect(chat.getState().siblings).toEqual({});
});

test('the window goes along to the branch another window shows, and reads nothing where it is there', async () => {
  const { chat, read } = start();
  read.mockResolvedValue({ messages: [question, second], hasEarlier: false, siblings: [ofSecond] });
  await chat.getState().open('c1');
  chat.getState().noteChanged(conversation('c1', { activeLeafId: 'a1' }));
  chat.getState().noteChanged(conversation('c2', { activeLeafId: 'a9' }));
  expect(read).toHaveBeenCalledTimes(1);
  chat.getState().noteChanged(conversation('c1', { activeLeafId: 'a0' }));
  expect(read).toHaveBeenCalledTimes(2);
});
