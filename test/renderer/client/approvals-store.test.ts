import { expect, test, vi } from 'vitest';
import { askedApproval } from '../../../renderer/client/approvals-store.ts';
import type { PendingApproval } from '../../../shared/model/approval.ts';
import { connectionIsLost, createScriptedCore, diskIsFull } from '../../support/scripted-core.ts';
import { pendingApproval } from '../support/sample-decisions.ts';
import { conversation, createTestWindow, createTextStorage, message } from '../support/window-parts.ts';

const question = message('q1', { text: 'Read all of this.' });
const held = message('a1', { role: 'assistant', parentId: 'q1', turnId: 't1', status: 'streaming', text: '' });

function start(
  waiting: readonly PendingApproval[],
  answer = vi.fn(() => Promise.resolve({})),
  storage = createTextStorage(),
) {
  const { core } = createScriptedCore({
    approvals: { list: () => Promise.resolve({ approvals: [...waiting] }), answer },
    conversations: {
      list: () => Promise.resolve({ conversations: [conversation('c1')] }),
      messages: () => Promise.resolve({ messages: [question, held], hasEarlier: false, siblings: [] }),
      saveDraft: () => Promise.resolve({}),
    },
  });
  const { stores } = createTestWindow(core, '#/chat/c1', storage);
  const asked = () => askedApproval(stores.approvals.getState())?.turnId;
  return { stores, answer, asked };
}

test('one is asked at a time, the longest waiting first', async () => {
  const { stores, asked } = start([pendingApproval('t2', { since: 2 }), pendingApproval('t1', { since: 1 })]);
  await stores.approvals.getState().read();
  const first = asked();
  await stores.approvals.getState().answer(pendingApproval('t1'), { type: 'allow' });
  expect([first, asked()]).toEqual(['t1', 't2']);
});

test('one that is left stays held and is asked again on request', async () => {
  const { stores, asked, answer } = start([pendingApproval('t1')]);
  await stores.approvals.getState().read();
  stores.approvals.getState().leave('t1');
  const whileLeft = [asked(), stores.approvals.getState().approvals.length];
  stores.approvals.getState().review('t1');
  expect([whileLeft, asked(), answer.mock.calls]).toEqual([[undefined, 1], 't1', []]);
});

test('one that is left is not asked again by a reload, while a new one is', async () => {
  const storage = createTextStorage();
  const before = start([pendingApproval('t1')], undefined, storage);
  await before.stores.approvals.getState().read();
  before.stores.approvals.getState().leave('t1');
  const { stores, asked } = start([pendingApproval('t1')], undefined, storage);
  await stores.approvals.getState().read();
  const afterReload = [asked(), stores.approvals.getState().approvals.length];
  stores.approvals.getState().accept([pendingApproval('t1'), pendingApproval('t2')]);
  expect([afterReload, asked()]).toEqual([[undefined, 1], 't2']);
});

test('one that is asked again on request is asked again by a reload', async () => {
  const storage = createTextStorage();
  const before = start([pendingApproval('t1')], undefined, storage);
  await before.stores.approvals.getState().read();
  before.stores.approvals.getState().leave('t1');
  before.stores.approvals.getState().review('t1');
  const { stores, asked } = start([pendingApproval('t1')], undefined, storage);
  await stores.approvals.getState().read();
  expect(asked()).toBe('t1');
});

test('nothing is taken for answered before the core has heard it', async () => {
  const { stores, asked } = start(
    [pendingApproval('t1')],
    vi.fn(() => Promise.reject(diskIsFull())),
  );
  await stores.approvals.getState().read();
  await stores.approvals.getState().answer(pendingApproval('t1'), { type: 'allow' });
  expect([asked(), stores.approvals.getState().problem, stores.approvals.getState().answering]).toEqual([
    't1',
    'The disk is full. Free some space and try again.',
    undefined,
  ]);
});

test('a second press while the first is on its way does nothing', async () => {
  const { stores, answer } = start([pendingApproval('t1')]);
  const { answer: send } = stores.approvals.getState();
  await Promise.all([
    send(pendingApproval('t1'), { type: 'allow' }),
    send(pendingApproval('t1'), { type: 'instead', model: 'anthropic/haiku' }),
  ]);
  expect(answer.mock.calls).toEqual([[{ turnId: 't1', answer: { type: 'allow' } }]]);
});

test('a message kept as a draft is in the composer before the core drops it', async () => {
  const drafts: unknown[] = [];
  const { stores } = start(
    [pendingApproval('t1')],
    vi.fn(() => {
      drafts.push(stores.drafts.getState().drafts['c1']);
      return Promise.resolve({});
    }),
  );
  await stores.conversations.getState().read();
  stores.drafts.getState().edit('c1', 'typed since');
  await stores.approvals.getState().answer(pendingApproval('t1'), { type: 'deny' });
  expect(drafts).toEqual(['Read all of this.\ntyped since']);
});

test('a second try to keep a draft does not double its text', async () => {
  const { stores } = start(
    [pendingApproval('t1')],
    vi.fn(() => Promise.reject(diskIsFull())),
  );
  await stores.conversations.getState().read();
  await stores.approvals.getState().answer(pendingApproval('t1'), { type: 'deny' });
  await stores.approvals.getState().answer(pendingApproval('t1'), { type: 'deny' });
  expect(stores.drafts.getState().drafts).toEqual({ c1: 'Read all of this.' });
});

test('what the core does not hold any more is not asked', async () => {
  const { stores, asked } = start([pendingApproval('t1')]);
  await stores.approvals.getState().read();
  stores.approvals.getState().accept([]);
  expect(asked()).toBeUndefined();
});

test('a lost connection is not said here, for everything is read again after it', async () => {
  const { core } = createScriptedCore({ approvals: { list: () => Promise.reject(connectionIsLost()) } });
  const { stores } = createTestWindow(core);
  await stores.approvals.getState().read();
  expect(stores.toasts.getState().toast).toBeUndefined();
});
