import { expect, test, vi } from 'vitest';
import { createTracesStore } from '../../../renderer/client/traces-store.ts';
import { notFound } from '../../../shared/contract/errors.ts';
import type { Trace } from '../../../shared/model/trace.ts';
import { connectionIsLost, createScriptedCore, diskIsFull } from '../../support/scripted-core.ts';
import { settle } from '../support/window-parts.ts';

const trace: Trace = { turnId: 't1', conversationId: 'c1', messageId: 'a1', at: 1, steps: [] };

function start(read = vi.fn((_input: { readonly turnId: string }) => Promise.resolve(trace))) {
  return { read, store: createTracesStore(createScriptedCore({ traces: { read } }).core) };
}

test('a trace is read when somebody looks, and again when its turn has ended', async () => {
  const { store, read } = start();
  const stop = store.getState().watch('t1');
  store.getState().readAgain('t1');
  store.getState().readAgain('t2');
  store.getState().readAgain();
  await settle();
  stop();
  store.getState().readAgain('t1');
  expect([read.mock.calls.length, store.getState().reads]).toEqual([3, { t1: { state: 'ready', trace } }]);
});

test('one that was never kept is told from one that cannot be read', async () => {
  const failures = new Map([
    ['gone', notFound('trace', 'gone')],
    ['broken', diskIsFull()],
    ['away', connectionIsLost()],
  ]);
  const { store } = start(vi.fn(({ turnId }) => Promise.reject(failures.get(turnId) ?? diskIsFull())));
  for (const turnId of failures.keys()) store.getState().watch(turnId);
  await settle();
  expect(store.getState().reads).toEqual({
    gone: { state: 'absent' },
    broken: { state: 'failed', message: 'The disk is full. Free some space and try again.' },
  });
});

test('a command opens a trace and brings its answer into view, and closes it again', () => {
  const { store } = start();
  store.getState().reveal('a1');
  const { explained, revealed } = store.getState();
  store.getState().reveal('a1');
  expect([[...explained], revealed, [...store.getState().explained]]).toEqual([['a1'], { messageId: 'a1' }, []]);
  expect(store.getState().revealed).not.toBe(revealed);
});
