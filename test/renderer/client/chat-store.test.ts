import { expect, test, vi } from 'vitest';
import type { IndexedChunk, TurnChunk } from '../../../shared/model/turn-chunk.ts';
import type { Message } from '../../../shared/model/message.ts';
import { connectionIsLost, createScriptedCore, diskIsFull } from '../../support/scripted-core.ts';
import { createTestWindow, message, settle } from '../support/window-parts.ts';

const question = message('q1', { text: 'Why?' });
const blank = message('a1', { role: 'assistant', parentId: 'q1', text: '', status: 'streaming', turnId: 't1' });
const turn = { turnId: 't1', conversationId: 'c1', answerId: 'a1' };
const spend = { costMicros: 0, unpricedCount: 0, models: [] };

type Turns = NonNullable<Parameters<typeof createScriptedCore>[0]['turns']>;

/** A turn whose chunks a test hands out one by one. */
function createLiveTurn() {
  const chunks: TurnChunk[] = [];
  const fromIndexes: number[] = [];
  let wake = () => {};
  let fault: Error | undefined;
  return {
    fromIndexes,
    push: (...more: readonly TurnChunk[]) => {
      chunks.push(...more);
      wake();
    },
    breakOff: (error: Error) => {
      fault = error;
      wake();
    },
    watch: async function* ({ fromIndex }: { readonly fromIndex: number }): AsyncIterable<IndexedChunk> {
      fromIndexes.push(fromIndex);
      for (let index = fromIndex; ; index += 1) {
        while (index >= chunks.length && !fault) await new Promise<void>((resolve) => (wake = resolve));
        if (fault) {
          const error = fault;
          fault = undefined;
          throw error;
        }
        const chunk = chunks[index];
        if (!chunk) return;
        yield { index, chunk };
        if (chunk.type === 'end') return;
      }
    },
  };
}

function start(turns: Turns, messages: (id: string) => readonly Message[] = () => []) {
  const read = vi.fn(({ id }: { readonly id: string }) =>
    Promise.resolve({ messages: [...messages(id)], hasEarlier: false, siblings: [] }),
  );
  const { core } = createScriptedCore({
    conversations: {
      messages: read,
      spend: () => Promise.resolve(spend),
      saveDraft: () => Promise.resolve({}),
    },
    turns,
  });
  const { stores, clock } = createTestWindow(core);
  const chat = stores.chat;
  return {
    chat,
    clock,
    read,
    drafts: stores.drafts,
    toasts: stores.toasts,
    texts: () => chat.getState().messages.map(({ text }) => text),
  };
}

test('a sent message is on screen at once, then with the id the core gave it', async () => {
  const live = createLiveTurn();
  const { chat, drafts, texts } = start({
    start: () => Promise.resolve({ turnId: 't1', question, answer: blank }),
    watch: live.watch,
  });
  await chat.getState().open('c1');
  drafts.getState().edit('c1', 'Why?');
  const sent = chat.getState().send('Why?');
  expect([texts(), drafts.getState().drafts['c1']]).toEqual([['Why?'], '']);
  await sent;
  expect([chat.getState().messages, chat.getState().running]).toEqual([[question, blank], { c1: turn }]);
});

test('a message that cannot be sent goes back into the composer with the reason', async () => {
  const { chat, drafts } = start({ start: () => Promise.reject(diskIsFull()) });
  await chat.getState().open('c1');
  await chat.getState().send('Why?');
  expect([chat.getState().messages, drafts.getState().drafts, chat.getState().sendProblem]).toEqual([
    [],
    { c1: 'Why?' },
    'The disk is full. Free some space and try again.',
  ]);
});

test('what was typed while sending failed stays behind the returned text', async () => {
  let refuse = (_error: Error) => {};
  const { chat, drafts } = start({ start: () => new Promise((_, reject) => (refuse = reject)) });
  await chat.getState().open('c1');
  const sent = chat.getState().send('first');
  drafts.getState().edit('c1', 'second');
  refuse(diskIsFull());
  await sent;
  expect(drafts.getState().drafts['c1']).toBe('first\nsecond');
});

test('an answer grows with a frame, at most every 50 ms, and keeps the other messages as they are', async () => {
  const live = createLiveTurn();
  const { chat, clock, texts } = start({
    start: () => Promise.resolve({ turnId: 't1', question, answer: blank }),
    watch: live.watch,
  });
  await chat.getState().open('c1');
  await chat.getState().send('Why?');
  const changes = vi.fn();
  chat.subscribe(changes);
  live.push({ type: 'text-delta', text: 'Be' }, { type: 'text-delta', text: 'cause' });
  await settle();
  expect([texts(), changes.mock.calls.length]).toEqual([['Why?', ''], 0]);
  clock.advance(16);
  expect([texts(), changes.mock.calls.length]).toEqual([['Why?', 'Because'], 1]);
  live.push({ type: 'text-delta', text: ' of' });
  await settle();
  clock.advance(49);
  expect([texts(), changes.mock.calls.length]).toEqual([['Why?', 'Because'], 1]);
  clock.advance(17);
  expect([texts(), changes.mock.calls.length]).toEqual([['Why?', 'Because of'], 2]);
  expect(chat.getState().messages[0]).toBe(question);
});

test('the end of an answer ends its turn, and what the core saved is read', async () => {
  const live = createLiveTurn();
  const saved = { ...blank, text: 'Because', status: 'complete' as const };
  const { chat } = start(
    { start: () => Promise.resolve({ turnId: 't1', question, answer: blank }), watch: live.watch },
    () => (live.fromIndexes.length > 0 ? [question, saved] : []),
  );
  await chat.getState().open('c1');
  await chat.getState().send('Why?');
  live.push({ type: 'text-delta', text: 'Because' }, { type: 'end', status: 'complete' });
  await settle();
  expect([chat.getState().running, chat.getState().messages, chat.getState().announcement]).toEqual([
    {},
    [question, saved],
    'Answer ready',
  ]);
});

test('after a lost connection a turn is watched on from the chunk it had reached', async () => {
  const live = createLiveTurn();
  const { chat, clock, texts } = start(
    {
      start: () => Promise.resolve({ turnId: 't1', question, answer: blank }),
      watch: live.watch,
      running: () => Promise.resolve({ turns: [turn] }),
    },
    () => (live.fromIndexes.length > 0 ? [question, blank] : []),
  );
  await chat.getState().open('c1');
  await chat.getState().send('Why?');
  live.push({ type: 'text-delta', text: 'Be' });
  await settle();
  live.breakOff(connectionIsLost());
  await settle();
  await chat.getState().reattach();
  live.push({ type: 'text-delta', text: 'cause' });
  await settle();
  clock.advance(66);
  expect([texts(), live.fromIndexes]).toEqual([
    ['Why?', 'Because'],
    [0, 1],
  ]);
});

test('a turn found running after a reload is watched from its beginning without its text being doubled', async () => {
  const live = createLiveTurn();
  const { chat, clock, texts } = start({ watch: live.watch, running: () => Promise.resolve({ turns: [turn] }) }, () => [
    question,
    { ...blank, text: 'Beca' },
  ]);
  live.push({ type: 'text-delta', text: 'Be' });
  await chat.getState().open('c1');
  await chat.getState().reattach();
  await settle();
  clock.advance(16);
  expect(texts()).toEqual(['Why?', 'Beca']);
  live.push({ type: 'text-delta', text: 'cause' });
  await settle();
  clock.advance(66);
  expect([texts(), live.fromIndexes]).toEqual([['Why?', 'Because'], [0]]);
});

test('an answer that runs on in another conversation is whole when its conversation is opened again', async () => {
  const live = createLiveTurn();
  const { chat, clock, texts } = start(
    { start: () => Promise.resolve({ turnId: 't1', question, answer: blank }), watch: live.watch },
    (id) => (id === 'c1' && live.fromIndexes.length > 0 ? [question, blank] : []),
  );
  await chat.getState().open('c1');
  await chat.getState().send('Why?');
  await chat.getState().open('c2');
  live.push({ type: 'text-delta', text: 'Because' });
  await settle();
  clock.advance(16);
  expect([texts(), chat.getState().running]).toEqual([[], { c1: turn }]);
  await chat.getState().open('c1');
  expect(texts()).toEqual(['Why?', 'Because']);
});

test('a new answer takes the place of the old one and of everything after it', async () => {
  const live = createLiveTurn();
  const old = message('a0', { role: 'assistant', parentId: 'q1', text: 'Old' });
  const after = message('q2', { parentId: 'a0' });
  const again = vi.fn(() => Promise.resolve({ turnId: 't1', answer: blank }));
  const { chat } = start({ regenerate: again, watch: live.watch }, () =>
    again.mock.calls.length === 0 ? [question, old, after] : [question, blank],
  );
  await chat.getState().open('c1');
  await chat.getState().regenerate('a0');
  expect(chat.getState().messages).toEqual([question, blank]);
});

test('an answer that broke off is gone on with behind it', async () => {
  const live = createLiveTurn();
  const cut = message('a0', { role: 'assistant', parentId: 'q1', text: 'Half of', status: 'interrupted' });
  const rest = { ...blank, parentId: 'a0' };
  const goOn = vi.fn(() => Promise.resolve({ turnId: 't1', answer: rest }));
  const { chat } = start({ continue: goOn, watch: live.watch }, () =>
    goOn.mock.calls.length === 0 ? [question, cut] : [question, cut, rest],
  );
  await chat.getState().open('c1');
  await chat.getState().continueAnswer('a0', 'groq/llama');
  expect([goOn.mock.calls, chat.getState().messages]).toEqual([
    [[{ conversationId: 'c1', answerId: 'a0', model: 'groq/llama' }]],
    [question, cut, rest],
  ]);
});

test('earlier messages are put before the shown ones, once however often they are asked for', async () => {
  const { chat, read } = start({});
  read.mockResolvedValueOnce({ messages: [message('m3')], hasEarlier: true, siblings: [] });
  read.mockResolvedValueOnce({ messages: [message('m1'), message('m2')], hasEarlier: false, siblings: [] });
  await chat.getState().open('c1');
  await Promise.all([chat.getState().readEarlier(), chat.getState().readEarlier()]);
  await chat.getState().readEarlier();
  expect([chat.getState().messages.map(({ id }) => id), chat.getState().hasEarlier, read.mock.calls.length]).toEqual([
    ['m1', 'm2', 'm3'],
    false,
    2,
  ]);
});

test('while an answer runs nothing else is sent and nothing typed is lost', async () => {
  const live = createLiveTurn();
  const begin = vi.fn(() => Promise.resolve({ turnId: 't1', question, answer: blank }));
  const { chat, drafts } = start({ start: begin, watch: live.watch });
  await chat.getState().open('c1');
  await chat.getState().send('Why?');
  drafts.getState().edit('c1', 'And then?');
  await chat.getState().send('And then?');
  expect([begin.mock.calls.length, drafts.getState().drafts['c1']]).toEqual([1, 'And then?']);
});

test('Stop cancels the turn of the open conversation', async () => {
  const live = createLiveTurn();
  const cancel = vi.fn(() => Promise.resolve({}));
  const { chat } = start({
    start: () => Promise.resolve({ turnId: 't1', question, answer: blank }),
    watch: live.watch,
    cancel,
  });
  await chat.getState().open('c1');
  await chat.getState().send('Why?');
  await chat.getState().stop();
  expect(cancel.mock.calls).toEqual([[{ turnId: 't1' }]]);
});
