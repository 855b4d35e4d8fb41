import { expect, test, vi } from 'vitest';
import { createScriptedCore, diskIsFull } from '../../support/scripted-core.ts';
import { createTestWindow, message, settle } from '../support/window-parts.ts';

const branch = ['m1', 'm2', 'm3', 'm4'].map((id) => message(id));
type Find = (input: { readonly phrase: string; readonly before?: string }) => Promise<{
  hits: { messageId: string; count: number }[];
  next?: string;
}>;

/** The newest two messages are loaded; the earlier ones come when they are asked for. */
async function start(find: Find) {
  const { core } = createScriptedCore({
    branches: { find },
    conversations: {
      messages: ({ before }) =>
        Promise.resolve({
          messages: before === undefined ? branch.slice(2) : branch.slice(0, 2),
          hasEarlier: before === undefined,
          siblings: [],
        }),
      spend: () => Promise.resolve({ costMicros: 0, unpricedCount: 0, models: [] }),
    },
  });
  const { stores, clock } = createTestWindow(core);
  await stores.chat.getState().open('c1');
  const show = vi.fn();
  const keys = { step: () => {}, jumpToLatest: () => {}, canPress: () => false, press: () => {}, show };
  stores.transcriptKeys.getState().offer({ ...keys, firstInView: () => 'm3' });
  /** Time enough for a search and the frames until its place is on screen. */
  const wait = async () => {
    for (const _ of [1, 2, 3]) {
      clock.advance(200);
      await settle();
    }
  };
  const write = async (text: string) => {
    stores.find.getState().open();
    stores.find.getState().write(text);
    await wait();
  };
  return { ...stores, show, wait, write };
}

const paged: Find = ({ before }) =>
  Promise.resolve(
    before === undefined
      ? { hits: [{ messageId: 'm4', count: 1 }], next: 'm3' }
      : { hits: [{ messageId: 'm1', count: 2 }] },
  );

test('places are found page by page, and the nearest one from the view on stands out', async () => {
  const { find, show, write } = await start(paged);
  await write(' tide ');
  expect(find.getState()).toMatchObject({
    hits: [
      { messageId: 'm1', count: 2 },
      { messageId: 'm4', count: 1 },
    ],
    status: 'done',
    current: { messageId: 'm4', index: 0 },
  });
  expect(show.mock.calls).toEqual([['m4']]);
});

test('a place in a message that is not loaded is loaded before it is shown', async () => {
  const { find, chat, show, wait, write } = await start(paged);
  await write('tide');
  find.getState().step(1);
  await wait();
  expect([chat.getState().messages, find.getState().current, show.mock.lastCall]).toEqual([
    branch,
    { messageId: 'm1', index: 0 },
    ['m1'],
  ]);
});

test('a message that shows fewer places than were counted puts the number right and moves on', async () => {
  const { find, write } = await start(paged);
  await write('tide');
  find.getState().noteShown({ messageId: 'm4', count: 0 });
  await settle();
  const moved = find.getState().current;
  find.getState().step(1);
  await settle();
  find.getState().noteShown({ messageId: 'm1', count: 1 });
  expect([moved, find.getState().current, find.getState().hits]).toEqual([
    { messageId: 'm1', index: 0 },
    { messageId: 'm1', index: 0 },
    [{ messageId: 'm1', count: 1 }],
  ]);
});

test('while words are typed or looked for, what is laid out changes nothing', async () => {
  const { find, write } = await start(paged);
  await write('tide');
  const { hits, current } = find.getState();
  find.getState().write('tides');
  find.getState().noteShown({ messageId: 'm4', count: 0 });
  expect([find.getState().hits, find.getState().current]).toEqual([hits, current]);
});

test('the answer to an earlier text is dropped', async () => {
  const first = Promise.withResolvers<Awaited<ReturnType<Find>>>();
  const answers: Record<string, ReturnType<Find>> = {
    ti: first.promise,
    tide: Promise.resolve({ hits: [{ messageId: 'm4', count: 1 }] }),
  };
  const { find, write } = await start(({ phrase }) => answers[phrase] ?? Promise.reject(diskIsFull()));
  await write('ti');
  await write('tide');
  first.resolve({ hits: [{ messageId: 'm3', count: 9 }] });
  await settle();
  expect(find.getState().hits).toEqual([{ messageId: 'm4', count: 1 }]);
});

test('a search that fails says why', async () => {
  const { find, write } = await start(() => Promise.reject(diskIsFull()));
  await write('tide');
  expect(find.getState()).toMatchObject({ hits: [], problem: diskIsFull().message });
});

test('looking again leaves the view where it is as long as the place is still there', async () => {
  const { find, show, wait, write } = await start(paged);
  await write('tide');
  const { current } = find.getState();
  show.mockClear();
  find.getState().lookAgain();
  await wait();
  expect([show.mock.calls, find.getState().current === current, find.getState().status]).toEqual([[], true, 'done']);
});

test('closed it forgets what was found, but not where', async () => {
  const { find, write } = await start(paged);
  await write('tide');
  find.getState().close();
  const closed = find.getState();
  find.getState().forget();
  expect([closed.isOpen, closed.hits, closed.current, find.getState().current]).toEqual([
    false,
    [],
    { messageId: 'm4', index: 0 },
    undefined,
  ]);
});

test('what a search over all conversations led to is where the bar opens', async () => {
  const { find } = await start(paged);
  find.getState().seed('tide', 'm1');
  find.getState().step(1);
  await settle();
  expect(find.getState()).toMatchObject({ isOpen: true, text: 'tide', current: { messageId: 'm1', index: 0 } });
});
