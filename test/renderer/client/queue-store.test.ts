import { expect, test } from 'vitest';
import type { QueuedMessage } from '../../../shared/model/queued-message.ts';
import { createScriptedCore, diskIsFull } from '../../support/scripted-core.ts';
import { createTestWindow, settle } from '../support/window-parts.ts';

const [a, b, c] = [queued('a'), queued('b'), queued('c')] as const;

function queued(text: string): QueuedMessage {
  return { id: `id-${text}`, conversationId: 'c1', text, createdAt: 1 };
}

async function start(queue: Parameters<typeof createScriptedCore>[0]['queue'] = {}) {
  const { core } = createScriptedCore({
    queue: { list: () => Promise.resolve({ queued: [a, b, c] }), ...queue },
    conversations: { saveDraft: () => Promise.resolve({}) },
    attachments: { saveDraft: () => Promise.resolve({}) },
  });
  const { stores } = createTestWindow(core, '#/chat/c1');
  await stores.queue.getState().read('c1');
  return {
    ...stores,
    texts: () => stores.queue.getState().queues.c1?.map(({ text }) => text),
    toast: () => stores.toasts.getState().toast,
  };
}

const never = () => new Promise<never>(() => {});

test('a message is moved and edited before the core has answered', async () => {
  const { queue, texts } = await start({ move: never, edit: never });
  void queue.getState().move(c, 0);
  void queue.getState().edit(b, 'better');
  expect(texts()).toEqual(['c', 'a', 'better']);
});

test('an order that is refused goes back, and Retry is offered', async () => {
  const { queue, texts, toast } = await start({ move: () => Promise.reject(diskIsFull()) });
  await queue.getState().move(c, 0);
  expect([texts(), toast()?.action?.label]).toEqual([['a', 'b', 'c'], 'Retry']);
});

test('a message that was removed comes back to its place with Undo', async () => {
  const added: unknown[] = [];
  const { queue, texts, toasts } = await start({
    remove: () => Promise.resolve({ queued: [a, c] }),
    add: (input) => {
      added.push(input);
      return Promise.resolve({ queued: [a, b, c] });
    },
  });
  await queue.getState().remove(b);
  const removed = texts();
  toasts.getState().act();
  await settle();
  expect({ removed, added, after: texts() }).toEqual({
    removed: ['a', 'c'],
    added: [{ conversationId: 'c1', text: 'b', position: 1 }],
    after: ['a', 'b', 'c'],
  });
});

test('a message that is not queued is back in the composer, before what was typed since', async () => {
  const { queue, drafts } = await start({ add: () => Promise.reject(diskIsFull()) });
  const adding = queue.getState().add('c1', 'Wait');
  drafts.getState().edit('c1', 'meanwhile');
  await adding;
  expect([drafts.getState().drafts.c1, queue.getState().problem]).toEqual([
    'Wait\nmeanwhile',
    'The disk is full. Free some space and try again.',
  ]);
});

test('a queue that cannot go on says why', async () => {
  const { queue, texts } = await start({ sendNext: () => Promise.reject(diskIsFull()) });
  await queue.getState().sendNext('c1');
  expect([texts(), queue.getState().problem]).toEqual([
    ['a', 'b', 'c'],
    'The disk is full. Free some space and try again.',
  ]);
});
