// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { hearCore } from '../../../renderer/client/hear-core.ts';
import { ContractError } from '../../../shared/contract/errors.ts';
import type { Attachment } from '../../../shared/model/attachment.ts';
import { plainAttachment } from '../../store/samples.ts';
import { createScriptedCore } from '../../support/scripted-core.ts';
import { conversation, createTestWindow, message, settle } from '../support/window-parts.ts';

const refusal = new ContractError({ code: 'conflict', message: '"a.txt" holds binary data.' });

test('a message sent while its file is on the way stays in the composer, and goes off with the file', async () => {
  const { stores, turn, arrive, written } = await start();
  void stores.attachments.getState().add('c1', [new File(['a'], 'a.txt')]);
  void stores.outbox.getState().send('c1', 'What is it?');
  await settle();
  const before = { sent: turn.mock.calls.length, waiting: stores.outbox.getState().waiting, written: written() };
  arrive.resolve(plainAttachment({ id: 'a' }));
  await vi.waitFor(() => expect(turn).toHaveBeenCalled());
  expect([before, turn.mock.calls, stores.outbox.getState().waiting, written()]).toEqual([
    { sent: 0, waiting: { c1: 'What is it?' }, written: 'What is it?' },
    [[{ conversationId: 'c1', text: 'What is it?', attachmentIds: ['a'] }]],
    {},
    '',
  ]);
});

test('a message whose file is refused is not sent without it', async () => {
  const { stores, turn, arrive, written } = await start();
  const adding = stores.attachments.getState().add('c1', [new File(['a'], 'a.txt')]);
  const sending = stores.outbox.getState().send('c1', 'What is it?');
  arrive.resolve(refusal);
  await Promise.all([adding, sending]);
  expect([turn.mock.calls, stores.outbox.getState().waiting, written()]).toEqual([[], {}, 'What is it?']);
});

test('a text that is changed while its file is on the way waits for another send', async () => {
  const { stores, turn, arrive, written } = await start();
  void stores.attachments.getState().add('c1', [new File(['a'], 'a.txt')]);
  const sending = stores.outbox.getState().send('c1', 'What is it?');
  stores.drafts.getState().edit('c1', 'What is it? And');
  arrive.resolve(plainAttachment({ id: 'a' }));
  await sending;
  expect([turn.mock.calls, written()]).toEqual([[], 'What is it? And']);
});

test('a message sent before it is known what the core keeps with it goes off with that', async () => {
  const { stores, turn, kept } = await start();
  void stores.attachments.getState().read('c1');
  const sending = stores.outbox.getState().send('c1', 'What is it?');
  kept.resolve({ attachments: [plainAttachment({ id: 'kept' })] });
  await sending;
  expect(turn.mock.calls).toEqual([[{ conversationId: 'c1', text: 'What is it?', attachmentIds: ['kept'] }]]);
});

test('a first message goes off with the file that was offered just before', async () => {
  const { stores, turn, arrive, kept } = await start('#/chat');
  kept.resolve({ attachments: [] });
  void stores.beginning.getState().attach([new File(['a'], 'a.txt')]);
  stores.beginning.getState().edit('What is it?');
  const sending = stores.beginning.getState().send('What is it?');
  arrive.resolve(plainAttachment({ id: 'a' }));
  await sending;
  expect(turn.mock.calls).toEqual([[{ conversationId: 'c1', text: 'What is it?', attachmentIds: ['a'] }]]);
});

async function start(address = '#/chat/c1') {
  const arrive = Promise.withResolvers<Attachment | ContractError>();
  const kept = Promise.withResolvers<{ attachments: Attachment[] }>();
  const keep = async () => {
    const arrived = await arrive.promise;
    if (arrived instanceof ContractError) throw arrived;
    return arrived;
  };
  const turn = vi.fn(async () => ({
    turnId: 't1',
    question: message('q1'),
    answer: message('a1', { role: 'assistant', text: '', status: 'streaming' }),
  }));
  const { core } = createScriptedCore({
    conversations: {
      list: async () => ({ conversations: [conversation('c1')] }),
      create: async () => conversation('c1'),
      read: async () => conversation('c1'),
      messages: async () => ({ messages: [], hasEarlier: false, siblings: [] }),
      spend: async () => ({ costMicros: 0, unpricedCount: 0, models: [] }),
      saveDraft: async () => ({}),
    },
    uploads: {
      begin: async ({ name }) => ({ uploadId: name }),
      append: async () => ({ receivedBytes: 1 }),
      discard: async () => ({}),
    },
    attachments: { keep, ofDraft: () => kept.promise, saveDraft: async () => ({}) },
    // An answer that never begins.
    turns: { start: turn, watch: () => ({ [Symbol.asyncIterator]: () => ({ next: () => new Promise(() => {}) }) }) },
  });
  const { stores } = createTestWindow(core, address);
  if (address === '#/chat') hearCore(core, stores);
  else {
    await stores.conversations.getState().read();
    await stores.chat.getState().open('c1');
    stores.drafts.getState().edit('c1', 'What is it?');
  }
  return { stores, turn, arrive, kept, written: () => stores.drafts.getState().drafts.c1 };
}
