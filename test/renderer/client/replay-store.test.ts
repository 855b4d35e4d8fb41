import { expect, test } from 'vitest';
import { createReplayStore } from '../../../renderer/client/replay-store.ts';
import type { ReplayChange, ReplayChunk } from '../../../shared/model/replay.ts';
import { createScriptedCore, diskIsFull } from '../../support/scripted-core.ts';
import { settle } from '../support/window-parts.ts';

const tally = { replayedCount: 1, changedCount: 1, unpricedCount: 0, beforeMicros: 9, afterMicros: 5 };
const change = (turnId: string): ReplayChange => ({
  turnId,
  conversationId: 'c1',
  answerId: 'a1',
  at: 1,
  beginning: 'Why',
  before: { reason: { by: 'default' }, model: 'a/one' },
  after: { reason: { by: 'default' }, model: 'a/two' },
});
const chunk = (turnId: string): ReplayChunk => ({ totalCount: 2, tally, changes: [change(turnId)] });

function start(replay: (signal: AbortSignal) => AsyncGenerator<ReplayChunk, void>) {
  const { core } = createScriptedCore({ routing: { replay: (_, { signal }) => replay(signal) } });
  return createReplayStore(core);
}

test('what would change is gathered newest first', async () => {
  const store = start(async function* () {
    yield await Promise.resolve(chunk('t1'));
    yield chunk('t2');
  });
  await store.getState().start({ rules: [] });

  expect(store.getState().run).toEqual({
    state: 'done',
    of: { rules: [] },
    totalCount: 2,
    tally,
    changes: [change('t2'), change('t1')],
  });
});

test('a replay that is cancelled keeps what it has found', async () => {
  const store = start(async function* (signal) {
    yield chunk('t1');
    await new Promise((resolve) => signal.addEventListener('abort', resolve));
  });
  const running = store.getState().start({ rules: [] });
  await settle();
  const before = store.getState().run?.state;
  store.getState().cancel();
  await running;

  expect([before, store.getState().run]).toMatchObject(['running', { state: 'stopped', changes: [change('t1')] }]);
});

test('other days begin anew, and what still arrives of the old ones is left', async () => {
  const store = start(async function* (signal) {
    await new Promise((resolve) => signal.addEventListener('abort', resolve));
    yield chunk('late');
  });
  const running = store.getState().start({ rules: [] });
  await settle();
  store.getState().chooseDays(30);
  await running;

  expect([store.getState().days, store.getState().run]).toEqual([30, undefined]);
});

test('a replay that fails says why', async () => {
  const store = start(async function* () {
    yield await Promise.reject(diskIsFull());
  });
  await store.getState().start({ rules: [] });

  expect(store.getState().run).toMatchObject({
    state: 'failed',
    message: 'The disk is full. Free some space and try again.',
  });
});
