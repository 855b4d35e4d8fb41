import { expect, test, vi } from 'vitest';
import { createScriptedCore, diskIsFull } from '../../support/scripted-core.ts';
import { conversation, createTestWindow, message, settle } from '../support/window-parts.ts';

const question = message('q1', { text: 'Frist' });
const answer = message('a1', { role: 'assistant', parentId: 'q1' });
const version = message('q2', { text: 'First' });
const nextAnswer = message('a2', { role: 'assistant', parentId: 'q2', text: '', status: 'streaming', turnId: 't2' });
const turn = { turnId: 't2', answer: nextAnswer };

type Turns = NonNullable<Parameters<typeof createScriptedCore>[0]['turns']>;

async function start(
  turns: Turns,
  kept: { messageId: string; text: string }[] = [],
  showBranch = () => Promise.resolve(conversation('c1')),
) {
  const saveEdit = vi.fn((_edit: { readonly messageId: string; readonly text?: string }) => Promise.resolve({}));
  const pages = vi.fn(() => Promise.resolve({ messages: [question, answer], hasEarlier: false, siblings: [] }));
  const { core } = createScriptedCore({
    conversations: {
      messages: pages,
      showBranch,
      spend: () => Promise.resolve({ costMicros: 0, unpricedCount: 0, models: [] }),
      branch: () => Promise.resolve(conversation('c2', { title: 'Branch of Title of c1' })),
    },
    turns: { watch: async function* () {}, ...turns },
    branches: { edits: () => Promise.resolve({ edits: kept }), saveEdit },
  });
  const { stores, clock } = createTestWindow(core);
  await stores.chat.getState().open('c1');
  pages.mockReturnValue(new Promise(() => {}));
  return { ...stores, clock, saveEdit };
}

test('an edit begins with the old words and goes on where it was left', async () => {
  const { edits } = await start({});
  edits.getState().begin(question);
  edits.getState().write('q1', 'First');
  edits.getState().begin(question);
  expect(edits.getState()).toMatchObject({ texts: { q1: 'First' }, begun: { messageId: 'q1' } });
  edits.getState().cancel('q1');
  expect(edits.getState().texts).toEqual({});
});

test('a version that is answered takes the place of the question and of what followed it', async () => {
  const edit = vi.fn(() => Promise.resolve({ question: version, turn }));
  const { edits, chat } = await start({ edit });
  edits.getState().begin(question);
  edits.getState().write('q1', 'First');
  expect(await edits.getState().save('q1', true)).toBe(version);
  expect([edit.mock.calls, chat.getState().messages, edits.getState().texts]).toEqual([
    [[{ conversationId: 'c1', messageId: 'q1', text: 'First', rerun: true }]],
    [version, nextAnswer],
    {},
  ]);
});

test('a version that is only kept stands alone until it is sent', async () => {
  const ask = vi.fn(() => Promise.resolve(turn));
  const { edits, chat } = await start({ edit: () => Promise.resolve({ question: version }), answer: ask });
  edits.getState().begin(question);
  await edits.getState().save('q1', false);
  expect([chat.getState().messages, chat.getState().running]).toEqual([[version], {}]);
  await chat.getState().answerKept('q2');
  expect([ask.mock.calls, chat.getState().messages]).toEqual([
    [[{ conversationId: 'c1', questionId: 'q2' }]],
    [version, nextAnswer],
  ]);
});

test('a version that is only kept says where the answers stay, and shows them', async () => {
  const showBranch = vi.fn(() => Promise.resolve(conversation('c1')));
  const { edits, toasts } = await start({ edit: () => Promise.resolve({ question: version }) }, [], showBranch);
  edits.getState().begin(question);
  await edits.getState().save('q1', false);
  const said = toasts.getState().toast?.text;
  toasts.getState().act();
  expect([said, showBranch.mock.calls]).toEqual([
    'The answers stay on version 1 of 2.',
    [[{ id: 'c1', messageId: 'q1' }]],
  ]);
});

test('a version that is answered, or whose question had no answer, says nothing of answers', async () => {
  const { edits, chat, toasts } = await start({ edit: () => Promise.resolve({ question: version }) });
  edits.getState().begin(question);
  await edits.getState().save('q1', true);
  const afterAnswered = toasts.getState().toast;
  expect(chat.getState().messages).toEqual([version]);
  edits.getState().begin(version);
  await edits.getState().save('q2', false);
  expect([afterAnswered, toasts.getState().toast]).toEqual([undefined, undefined]);
});

test('a version that cannot be stored stays in its field, with the reason', async () => {
  const { edits, chat, toasts } = await start({ edit: () => Promise.reject(diskIsFull()) });
  edits.getState().begin(question);
  edits.getState().write('q1', 'First');
  expect(await edits.getState().save('q1', true)).toBeUndefined();
  expect([edits.getState().texts, chat.getState().messages, toasts.getState().toast?.text]).toEqual([
    { q1: 'First' },
    [question, answer],
    'The disk is full. Free some space and try again.',
  ]);
});

test('a version without words is not sent', async () => {
  const edit = vi.fn(() => Promise.resolve({ question: version }));
  const { edits } = await start({ edit });
  edits.getState().begin(question);
  edits.getState().write('q1', '  ');
  expect([await edits.getState().save('q1', true), edit.mock.calls]).toEqual([undefined, []]);
});

test('a branch is opened as a conversation of its own, with the way back', async () => {
  const { conversations, routes, toasts } = await start({});
  await conversations.getState().branch('c1', 'a1');
  await settle();
  const { toast } = toasts.getState();
  expect([routes.getState().route, toast?.text]).toEqual([
    { name: 'chat', conversationId: 'c2' },
    'Opened Branch of Title of c1',
  ]);
  toast?.action?.run();
  expect(routes.getState().route).toEqual({ name: 'chat', conversationId: 'c1' });
});

test('what is written is kept soon after typing stops, and no longer when it is given up', async () => {
  const { edits, clock, saveEdit } = await start({});
  edits.getState().begin(question);
  edits.getState().write('q1', 'Fir');
  edits.getState().write('q1', 'First');
  clock.advance(300);
  edits.getState().cancel('q1');
  expect(saveEdit.mock.calls).toEqual([[{ messageId: 'q1', text: 'First' }], [{ messageId: 'q1' }]]);
});

test('an edit that is given up comes back by Undo; one without a change leaves nothing to undo', async () => {
  const { edits, toasts } = await start({});
  edits.getState().begin(question);
  edits.getState().cancel('q1');
  const quiet = toasts.getState().toast;
  edits.getState().write('q1', 'First');
  edits.getState().cancel('q1');
  const given = edits.getState().texts;
  toasts.getState().act();
  expect([quiet, given, edits.getState().texts]).toEqual([undefined, {}, { q1: 'First' }]);
});

test('edits that were begun before a reload are taken up, but never over newer words', async () => {
  const { edits } = await start({}, [
    { messageId: 'q1', text: 'Older' },
    { messageId: 'q9', text: 'Kept' },
  ]);
  edits.getState().write('q1', 'Newer');
  await edits.getState().read('c1');
  expect(edits.getState().texts).toEqual({ q1: 'Newer', q9: 'Kept' });
});

test('a version that is saved is no longer kept as an edit', async () => {
  const { edits, saveEdit } = await start({ edit: () => Promise.resolve({ question: version, turn }) });
  edits.getState().write('q1', 'First');
  await edits.getState().save('q1', true);
  await edits.getState().flush();
  expect(saveEdit.mock.lastCall).toEqual([{ messageId: 'q1' }]);
});
