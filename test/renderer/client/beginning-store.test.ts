import { expect, test, vi } from 'vitest';
import { hearCore } from '../../../renderer/client/hear-core.ts';
import type { Conversation } from '../../../shared/model/conversation.ts';
import { createScriptedCore, diskIsFull } from '../../support/scripted-core.ts';
import { conversation, createTestWindow, createTextStorage, message, settle } from '../support/window-parts.ts';

const question = message('q1', { text: 'Why?' });
const answer = message('a1', { role: 'assistant', parentId: 'q1', text: '', status: 'streaming', turnId: 't1' });

function start(create = () => Promise.resolve(conversation('c1'))) {
  const chooseModel = vi.fn(() => Promise.resolve(conversation('c1', { model: 'groq/large' })));
  const saveDraft = vi.fn(() => Promise.resolve({}));
  const turn = vi.fn(() => Promise.resolve({ turnId: 't1', question, answer }));
  const scripted = createScriptedCore({
    conversations: {
      create,
      chooseModel,
      read: () => Promise.resolve(conversation('c1', { model: 'groq/large' })),
      messages: () => Promise.resolve({ messages: [], hasEarlier: false, siblings: [] }),
      spend: () => Promise.resolve({ costMicros: 0, unpricedCount: 0, models: [] }),
      saveDraft,
    },
    // An answer that never begins.
    turns: { start: turn, watch: () => ({ [Symbol.asyncIterator]: () => ({ next: () => new Promise(() => {}) }) }) },
  });
  const { stores, clock } = createTestWindow(scripted.core, '#/chat');
  hearCore(scripted.core, stores);
  return { stores, clock, chooseModel, saveDraft, turn };
}

test('the first message makes its conversation, with the model that was chosen, and is sent in it', async () => {
  const { stores, chooseModel, turn } = start();
  stores.beginning.getState().chooseModel('groq/large');
  stores.beginning.getState().edit('Why?');
  await stores.beginning.getState().send('Why?');
  expect({
    route: stores.routes.getState().route,
    chosen: chooseModel.mock.calls,
    sent: turn.mock.calls,
    shown: stores.chat.getState().messages.map(({ id }) => id),
    left: stores.beginning.getState().text,
  }).toEqual({
    route: { name: 'chat', conversationId: 'c1' },
    chosen: [[{ id: 'c1', model: 'groq/large' }]],
    sent: [[{ conversationId: 'c1', text: 'Why?' }]],
    shown: ['q1', 'a1'],
    left: '',
  });
});

test('a pause in typing makes the conversation that keeps the draft, with what was typed meanwhile', async () => {
  const { stores, clock, saveDraft, turn } = start();
  stores.beginning.getState().edit('Half a');
  clock.advance(300);
  stores.beginning.getState().edit('Half a thought');
  await settle();
  expect({
    route: stores.routes.getState().route,
    drafts: stores.drafts.getState().drafts,
    saved: saveDraft.mock.calls,
    left: stores.beginning.getState().text,
    sent: turn.mock.calls,
  }).toEqual({
    route: { name: 'chat', conversationId: 'c1' },
    drafts: { c1: 'Half a thought' },
    saved: [[{ id: 'c1', draft: 'Half a thought' }]],
    left: '',
    sent: [],
  });
});

test('what was typed just before a reload is still there', () => {
  const storage = createTextStorage();
  const { core } = createScriptedCore({});
  createTestWindow(core, '#/chat', storage).stores.beginning.getState().edit('Half a');
  expect(createTestWindow(core, '#/chat', storage).stores.beginning.getState().text).toBe('Half a');
});

test('a message sent while its draft is being kept makes one conversation', async () => {
  const create = vi.fn(() => Promise.resolve(conversation('c1')));
  const { stores, clock, turn } = start(create);
  stores.beginning.getState().edit('Why?');
  clock.advance(300);
  await stores.beginning.getState().send('Why?');
  expect([create.mock.calls.length, turn.mock.calls.length]).toEqual([1, 1]);
});

test('what is typed while the first message goes out is the next one', async () => {
  const made = Promise.withResolvers<Conversation>();
  const { stores, turn } = start(() => made.promise);
  stores.beginning.getState().edit('Why?');
  const sending = stores.beginning.getState().send('Why?');
  stores.beginning.getState().edit('And');
  made.resolve(conversation('c1'));
  await sending;
  expect({ sent: turn.mock.calls, drafts: stores.drafts.getState().drafts }).toEqual({
    sent: [[{ conversationId: 'c1', text: 'Why?' }]],
    drafts: { c1: 'And' },
  });
});

test('a conversation is opened only when it is wholly made, and nothing typed meanwhile is lost', async () => {
  const made = Promise.withResolvers<Conversation>();
  const { stores } = start(() => made.promise);
  const attaching = stores.beginning.getState().attach([]);
  stores.conversations.getState().accept(conversation('c1'));
  const { route } = stores.routes.getState();
  stores.beginning.getState().edit('Half');
  stores.drafts.getState().edit('c1', ' a thought');
  made.resolve(conversation('c1'));
  await attaching;
  expect([route, stores.drafts.getState().drafts]).toEqual([{ name: 'chat' }, { c1: 'Half a thought' }]);
});

test('where no conversation can be made the text stays and the reason is said', async () => {
  const { stores, turn } = start(() => Promise.reject(diskIsFull()));
  await stores.beginning.getState().send('Why?');
  const { text, isSending, problem } = stores.beginning.getState();
  expect([text, isSending, problem, turn.mock.calls]).toEqual([
    'Why?',
    false,
    'The disk is full. Free some space and try again.',
    [],
  ]);
});

test('nothing but blanks makes no conversation', async () => {
  const create = vi.fn(() => Promise.resolve(conversation('c1')));
  const { stores } = start(create);
  await stores.beginning.getState().send(' \n');
  await settle();
  expect(create).not.toHaveBeenCalled();
});
