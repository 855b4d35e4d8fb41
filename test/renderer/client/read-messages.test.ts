import { expect, test } from 'vitest';
import { createScrollMemory } from '../../../renderer/lib/scroll-memory.ts';
import { createScriptedCore } from '../../support/scripted-core.ts';
import { createTestWindow, createTextStorage, message, settle } from '../support/window-parts.ts';

const spend = { costMicros: 0, unpricedCount: 0, models: [] };

test('a conversation opens with what its window shows, and the rest of a page follows once that is painted', async () => {
  const said = Array.from({ length: 300 }, (_, index) => message(`m${index}`));
  const asked: unknown[] = [];
  const { core } = createScriptedCore({
    conversations: {
      messages: (input) => {
        asked.push(input);
        const end = input.before === undefined ? said.length : said.findIndex(({ id }) => id === input.before);
        const from = Math.max(0, end - input.limit);
        return Promise.resolve({ messages: said.slice(from, end), hasEarlier: from > 0, siblings: [] });
      },
      spend: () => Promise.resolve(spend),
    },
  });
  const { stores, clock } = createTestWindow(core);
  const { chat } = stores;
  await chat.getState().open('c1');
  expect([chat.getState().messages.length, asked]).toEqual([40, [{ id: 'c1', limit: 40 }]]);
  clock.advance(16);
  await settle();
  expect([chat.getState().messages, chat.getState().hasEarlier]).toEqual([said.slice(100), true]);
});

test('a conversation that was left further up opens with a whole page, so that its place is there', async () => {
  const limits: number[] = [];
  const { core } = createScriptedCore({
    conversations: {
      messages: ({ limit }) => {
        limits.push(limit);
        return Promise.resolve({ messages: [message('q1')], hasEarlier: false, siblings: [] });
      },
      spend: () => Promise.resolve(spend),
    },
  });
  const storage = createTextStorage();
  const { stores } = createTestWindow(core, '', storage);
  createScrollMemory(storage).keep('c1', { messageId: 'q1', offsetPx: 4 });
  await stores.chat.getState().open('c1');
  expect(limits).toEqual([200]);
});

test('what is read when a button goes down is what the click shows, unless something changed or time went by', async () => {
  const asked: string[] = [];
  const { core } = createScriptedCore({
    conversations: {
      messages: ({ id }) => {
        asked.push(id);
        return Promise.resolve({ messages: [message(`m${asked.length}`)], hasEarlier: false, siblings: [] });
      },
      spend: () => Promise.resolve(spend),
    },
  });
  const { stores, clock } = createTestWindow(core);
  const { chat } = stores;
  const openAfter = async (happening: () => void) => {
    await chat.getState().open(undefined);
    chat.getState().prepare('c1');
    happening();
    await chat.getState().open('c1');
    return chat.getState().messages.map(({ id }) => id);
  };
  const shown = [
    await openAfter(() => undefined),
    await openAfter(() => clock.advance(1_000)),
    await openAfter(() => chat.getState().noteEnded({ turnId: 't1', conversationId: 'c1', answerId: 'a1' })),
    await openAfter(() => chat.getState().prepare('c2')),
  ];
  expect([shown, asked]).toEqual([
    [['m1'], ['m3'], ['m5'], ['m8']],
    ['c1', 'c1', 'c1', 'c1', 'c1', 'c1', 'c2', 'c1'],
  ]);
});
