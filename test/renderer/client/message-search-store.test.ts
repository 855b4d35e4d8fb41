import { expect, test } from 'vitest';
import type { SearchHit } from '../../../shared/model/search.ts';
import { createScriptedCore, type CoreScript } from '../../support/scripted-core.ts';
import { conversation, createTestWindow, message } from '../support/window-parts.ts';

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

test('a search asks at once, for messages apart from titles and notes', async () => {
  const { asked, store } = setUp();
  store.search('quay');
  const early = asked.length;
  await settle();
  expect([early, asked, state(store)]).toStrictEqual([
    2,
    [
      { text: 'quay', limit: 12 },
      { text: 'quay', limit: 20, after: { rank: 'message', before: Number.MAX_SAFE_INTEGER } },
    ],
    { status: 'complete', ids: ['m-quay'] },
  ]);
});

test('while an answer is awaited only the newest text waits for its turn', async () => {
  const { asked, store, answerAll } = setUp({ isHeld: true });
  for (const text of ['qua', 'quay', 'quays', 'quayside']) store.search(text);
  const early = asked.length;
  answerAll();
  await settle();
  answerAll();
  await settle();
  const newest = { rank: 'message', before: Number.MAX_SAFE_INTEGER };
  expect([early, asked, state(store)]).toStrictEqual([
    2,
    [
      { text: 'qua', limit: 12 },
      { text: 'qua', limit: 20, after: newest },
      { text: 'quayside', limit: 12 },
      { text: 'quayside', limit: 20, after: newest },
    ],
    { status: 'complete', ids: ['m-quayside'] },
  ]);
});

test('an answer that comes after more was typed is dropped', async () => {
  const { store, answerAll } = setUp({ isHeld: true });
  store.search('quay');
  store.search('quayside');
  answerAll();
  await settle();
  const afterStale = state(store);
  answerAll();
  await settle();
  expect([afterStale, state(store)]).toStrictEqual([
    { status: 'searching', ids: [] },
    { status: 'complete', ids: ['m-quayside'] },
  ]);
});

test.for([
  ['qu', 'idle'],
  [' q ', 'idle'],
  ['京', 'idle'],
  ['東京', 'searching'],
  ['qua', 'searching'],
] as const)('%s leaves the search %s', ([text, status]) => {
  const { store } = setUp();
  store.search(text);
  expect(store.get().status).toBe(status);
});

test('too few letters clear what was found before', async () => {
  const { store } = setUp();
  store.search('quay');
  await settle();
  store.search('q');
  expect(state(store)).toStrictEqual({ status: 'idle', ids: [] });
});

test('pages without hits are followed until there is one', async () => {
  const pages = [
    { hits: [], next: { rank: 'message', before: 9 } as const, isComplete: false },
    { hits: [hit('late')], isComplete: false },
  ];
  const answer = ({ limit }: { readonly limit: number }) =>
    limit === 12 ? { hits: [], isComplete: false } : (pages.shift() ?? fail());
  const { store } = setUp({ search: { find: (question) => Promise.resolve(answer(question)) } });
  store.search('quay');
  await settle();
  expect(state(store)).toStrictEqual({ status: 'incomplete', ids: ['m-late'] });
});

test('a hit opens its conversation, reads up to the message and brings it into view', async () => {
  const { store, stores, clock } = setUp({
    conversations: {
      spend: () => Promise.resolve({ costMicros: 0, unpricedCount: 0, models: [] }),
      messages: ({ before }) =>
        Promise.resolve(
          before === undefined
            ? { messages: [message('newest')], hasEarlier: true, siblings: [] }
            : { messages: [message('m-quay')], hasEarlier: false, siblings: [] },
        ),
    },
  });
  const opening = store.get().open(hit('quay'));
  for (let frame = 0; frame < 4; frame += 1) {
    await settle();
    clock.advance(16);
  }
  await opening;
  expect([stores.routes.getState().route, stores.traces.getState().revealed, store.get().found]).toStrictEqual([
    { name: 'chat', conversationId: 'c1' },
    { messageId: 'm-quay' },
    { conversationId: 'c1', messageId: 'm-quay', words: ['qu', 'y'], isInReasoning: false },
  ]);
});

test('a hit on another branch goes there first', async () => {
  const shown: string[] = [];
  const { store, clock, stores } = setUp({
    conversations: {
      spend: () => Promise.resolve({ costMicros: 0, unpricedCount: 0, models: [] }),
      messages: () =>
        Promise.resolve({
          messages: [message(shown.length > 0 ? 'm-quay' : 'other')],
          hasEarlier: false,
          siblings: [],
        }),
      showBranch: ({ messageId }) => {
        shown.push(messageId);
        return Promise.resolve(conversation('c1'));
      },
    },
  });
  const opening = store.get().open(hit('quay'));
  for (let frame = 0; frame < 4; frame += 1) {
    await settle();
    clock.advance(16);
  }
  await opening;
  expect([shown, stores.traces.getState().revealed]).toStrictEqual([['m-quay'], { messageId: 'm-quay' }]);
});

test('a hit in another workspace says which one is shown now, one in this workspace says nothing', async () => {
  const { store, stores } = setUp();
  stores.conversations.getState().accept(conversation('here'));
  stores.conversations.getState().accept(conversation('there', { workspaceId: 'harbour' }));
  stores.workspaces.getState().accept([{ id: 'harbour', title: 'Harbour', createdAt: 1 }]);
  const titled = (conversationId: string): SearchHit => ({
    kind: 'title',
    conversationId,
    title: 'Quay',
    at: 1,
    snippet: { text: 'Quay', marks: [] },
  });
  await store.get().open(titled('here'));
  const besideIt = stores.toasts.getState().toast;
  await store.get().open(titled('there'));
  expect([besideIt, stores.toasts.getState().toast?.text]).toEqual([
    undefined,
    'You are in the workspace Harbour now.',
  ]);
});

function hit(name: string): SearchHit {
  const marks = [
    { start: 0, length: 2 },
    { start: 3, length: 1 },
  ];
  const snippet = { text: 'quay', marks };
  return {
    kind: 'message',
    conversationId: 'c1',
    title: 'Harbour',
    messageId: `m-${name}`,
    role: 'user',
    at: 1,
    snippet,
  };
}

function fail(): never {
  throw new Error('No page is left.');
}

function setUp({ isHeld = false, ...script }: CoreScript & { readonly isHeld?: boolean } = {}) {
  const asked: unknown[] = [];
  const waiting: (() => void)[] = [];
  const { core } = createScriptedCore({
    search: {
      find: async (question) => {
        asked.push(question);
        if (isHeld) await new Promise<void>((resolve) => waiting.push(resolve));
        return { hits: [hit(question.text)], isComplete: true };
      },
    },
    ...script,
  });
  const { stores, clock } = createTestWindow(core);
  const get = stores.messageSearch.getState;
  const store = { get, search: (text: string) => get().search(text) };
  const answerAll = () => waiting.splice(0).forEach((answer) => answer());
  return { asked, stores, store, clock, answerAll };
}

function state({ get }: ReturnType<typeof setUp>['store']) {
  return { status: get().status, ids: get().hits.map((found) => found.kind === 'message' && found.messageId) };
}
