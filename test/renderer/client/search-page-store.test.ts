import { expect, test } from 'vitest';
import type { SearchHit } from '../../../shared/model/search.ts';
import { createScriptedCore, diskIsFull } from '../../support/scripted-core.ts';
import { createTestWindow } from '../support/window-parts.ts';

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

test('words and filters are asked for once typing stops, and more pages follow by key', async () => {
  const { asked, store, clock } = setUp();
  store.getState().write('ti');
  store.getState().write('tides has:code');
  clock.advance(150);
  await settle();
  const first = shown(store);
  await store.getState().readMore();
  expect([first, shown(store), asked]).toStrictEqual([
    { count: 30, last: 'm-29', status: 'ready', hasMore: true },
    { count: 31, last: 'm-30', status: 'ready', hasMore: false },
    [
      { text: 'tides', filters: { hasCode: true }, limit: 30 },
      { text: 'tides', filters: { hasCode: true }, limit: 30, after: { rank: 'message', before: 7 } },
    ],
  ]);
});

test('a filter that means nothing is said and not asked for, and a filter alone is enough', async () => {
  const { asked, store, clock } = setUp();
  store.getState().write('tides model:nobody');
  const problem = store.getState().problem;
  store.getState().write('has:attachment');
  clock.advance(150);
  await settle();
  expect([problem, asked[0]]).toStrictEqual([
    'No model is named “nobody”.',
    { text: '', filters: { hasAttachment: true }, limit: 30 },
  ]);
});

test('a failure keeps what was written and says why', async () => {
  const { store, clock } = setUp(() => Promise.reject(diskIsFull()));
  store.getState().write('tides');
  clock.advance(150);
  await settle();
  const { text, status, problem } = store.getState();
  expect({ text, status, problem }).toStrictEqual({
    text: 'tides',
    status: 'failed',
    problem: 'The disk is full. Free some space and try again.',
  });
});

function setUp(fail?: () => Promise<never>) {
  const asked: unknown[] = [];
  const firstHits = Array.from({ length: 30 }, (_, index) => hit(index));
  const pages = [
    { hits: firstHits, next: { rank: 'message', before: 7 } as const, isComplete: true },
    { hits: [hit(30)], isComplete: true },
  ];
  const { core } = createScriptedCore({
    search: {
      find: async (question) => {
        if (fail) return fail();
        asked.push(question);
        const page = pages.shift();
        if (!page) throw new Error('No page is left.');
        return page;
      },
    },
  });
  const { stores, clock } = createTestWindow(core);
  return { asked, clock, store: stores.searchPage };
}

function hit(number: number): SearchHit {
  const snippet = { text: 'tides', marks: [] };
  const place = { conversationId: 'c1', title: 'Harbour', messageId: `m-${number}`, at: number };
  return { kind: 'message', ...place, role: 'user', snippet };
}

function shown(store: ReturnType<typeof setUp>['store']) {
  const { hits, status, next } = store.getState();
  const last = hits.at(-1);
  const lastId = last?.kind === 'message' ? last.messageId : undefined;
  return { count: hits.length, last: lastId, status, hasMore: next !== undefined };
}
