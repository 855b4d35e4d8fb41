import { expect, test } from 'vitest';
import { createKnownRulesStore } from '../../../../renderer/client/rules/known-rules-store.ts';
import { connectionIsLost, createScriptedCore } from '../../../support/scripted-core.ts';
import { settle } from '../../support/window-parts.ts';

function start(there: Set<string>, isConnected = () => true) {
  const questions: string[][] = [];
  const { core } = createScriptedCore({
    rules: {
      known: ({ ids }) => {
        if (!isConnected()) return Promise.reject(connectionIsLost());
        questions.push(ids);
        return Promise.resolve({ ids: ids.filter((id) => there.has(id)) });
      },
    },
  });
  return { store: createKnownRulesStore(core), questions };
}

test('rules that many answers name are asked about together and once', async () => {
  const { store, questions } = start(new Set(['a']));
  const { ask } = store.getState();
  ask(['a']);
  ask(['b', 'a']);
  await settle();
  ask(['b']);
  await settle();
  expect([questions, store.getState().gone]).toEqual([[['a', 'b']], new Set(['b'])]);
});

test('a rule that was deleted and comes back is there again', async () => {
  const there = new Set(['a']);
  const { store } = start(there);
  store.getState().ask(['a']);
  await settle();
  there.delete('a');
  store.getState().askAgain();
  await settle();
  const deleted = store.getState().gone;
  there.add('a');
  store.getState().askAgain();
  await settle();
  expect([deleted, store.getState().gone]).toEqual([new Set(['a']), new Set()]);
});

test('what cannot be asked counts as there until it can', async () => {
  let isConnected = false;
  const { store } = start(new Set(), () => isConnected);
  store.getState().ask(['a']);
  await settle();
  const before = store.getState().gone;
  isConnected = true;
  store.getState().askAgain();
  await settle();
  expect([before, store.getState().gone]).toEqual([new Set(), new Set(['a'])]);
});
