import { expect, test } from 'vitest';
import { createRuleShareStore } from '../../../../renderer/client/rules/rule-share-store.ts';
import { createScriptedCore, diskIsFull } from '../../../support/scripted-core.ts';

test('the share of the open rule is counted when it is opened and when there are more messages', async () => {
  let takenCount = 41;
  const script = { rules: { share: () => Promise.resolve({ takenCount, messageCount: 500 }) } };
  const store = createRuleShareStore(createScriptedCore(script).core);
  await store.getState().look('a');
  const opened = store.getState().share;
  takenCount = 42;
  await store.getState().lookAgain();
  const later = store.getState().share;
  await store.getState().look(undefined);
  await store.getState().lookAgain();
  expect([opened, later, store.getState().share]).toEqual([
    { takenCount: 41, messageCount: 500 },
    { takenCount: 42, messageCount: 500 },
    undefined,
  ]);
});

test('the share of a rule that is not open any more is not shown for the next one', async () => {
  const waiting = new Map<string, PromiseWithResolvers<{ takenCount: number; messageCount: number }>>();
  const share = ({ id }: { readonly id: string }) => {
    const asked = Promise.withResolvers<{ takenCount: number; messageCount: number }>();
    waiting.set(id, asked);
    return asked.promise;
  };
  const store = createRuleShareStore(createScriptedCore({ rules: { share } }).core);
  const first = store.getState().look('a');
  const second = store.getState().look('b');
  waiting.get('b')?.resolve({ takenCount: 2, messageCount: 9 });
  await second;
  waiting.get('a')?.resolve({ takenCount: 1, messageCount: 9 });
  await first;
  expect(store.getState().share).toEqual({ takenCount: 2, messageCount: 9 });
});

test('a share that cannot be counted anew stays as it was', async () => {
  let isFull = false;
  const share = () => (isFull ? Promise.reject(diskIsFull()) : Promise.resolve({ takenCount: 1, messageCount: 9 }));
  const store = createRuleShareStore(createScriptedCore({ rules: { share } }).core);
  await store.getState().look('a');
  isFull = true;
  await store.getState().lookAgain();
  expect(store.getState().share).toEqual({ takenCount: 1, messageCount: 9 });
});
