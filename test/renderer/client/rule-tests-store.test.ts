import { expect, test } from 'vitest';
import { createRuleTestsStore } from '../../../renderer/client/rule-tests-store.ts';
import { createToastStore } from '../../../renderer/client/toast-store.ts';
import type { RuleTest, RuleTestDraft, RuleTestResult } from '../../../shared/model/rule-test.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { createScriptedCore, diskIsFull } from '../../support/scripted-core.ts';
import { createTestWindowClock, settle } from '../support/window-parts.ts';

const draft: RuleTestDraft = {
  name: 'Tides',
  message: { text: 'when is the tide in' },
  expected: { type: 'model', model: 'a/one' },
  at: 1,
};
const known: RuleTest = { ...draft, id: 't1', createdAt: 1 };

function start(isFull = false) {
  let tests: readonly RuleTest[] = [known];
  const { core } = createScriptedCore({
    ruleTests: {
      list: () => Promise.resolve({ results: tests.map(toResult) }),
      save: (input) => {
        if (isFull) return Promise.reject(diskIsFull());
        const saved = { ...input.draft, id: input.id ?? 'new', createdAt: 2 };
        tests = [...tests, saved];
        return Promise.resolve(saved);
      },
      remove: ({ id }) => {
        if (isFull) return Promise.reject(diskIsFull());
        tests = tests.filter((each) => each.id !== id);
        return Promise.resolve({});
      },
    },
  });
  const toasts = createToastStore(createTestWindowClock(createManualClock()));
  const store = createRuleTestsStore(core, toasts);
  const names = () => store.getState().results.map(({ test: { id } }) => id);
  return { store, toasts, names };
}

test('tests are run when somebody looks, and again only after that', async () => {
  const { store, names } = start();
  store.getState().readAgain();
  await settle();
  const before = names();
  await store.getState().read();

  expect([before, names()]).toEqual([[], ['t1']]);
});

test('a new test is saved and run, and its form closes', async () => {
  const { store, names } = start();
  store.getState().edit({ type: 'new', draft });
  await store.getState().save({ type: 'new', draft });

  expect([names(), store.getState().edited]).toEqual([['t1', 'new'], undefined]);
});

test('a test that cannot be stored stays in its form, with the reason', async () => {
  const { store, toasts } = start(true);
  store.getState().edit({ type: 'new', draft });
  await store.getState().save({ type: 'new', draft });

  expect([store.getState().edited, toasts.getState().toast?.text]).toEqual([
    { type: 'new', draft },
    'The disk is full. Free some space and try again.',
  ]);
});

test('a test that is saved twice at once is stored once', async () => {
  const { store, names } = start();
  store.getState().edit({ type: 'new', draft });
  const saving = [store.getState().save({ type: 'new', draft }), store.getState().save({ type: 'new', draft })];
  const isBusy = store.getState().isSaving;
  await Promise.all(saving);

  expect([isBusy, names(), store.getState().isSaving]).toEqual([true, ['t1', 'new'], false]);
});

test('a form that is opened while another one is saved stays open', async () => {
  const { store } = start();
  store.getState().edit({ type: 'new', draft });
  const saving = store.getState().save({ type: 'new', draft });
  store.getState().edit({ type: 'known', id: 't1', draft });
  await saving;

  expect(store.getState().edited).toEqual({ type: 'known', id: 't1', draft });
});

test('a deleted test goes at once, and the toast brings it back under its id', async () => {
  const { store, toasts, names } = start();
  await store.getState().read();
  const removing = store.getState().remove(known);
  const atOnce = names();
  await removing;
  toasts.getState().act();
  await settle();

  expect([atOnce, names()]).toEqual([[], ['t1']]);
});

test('a test that cannot be deleted comes back by itself', async () => {
  const { store, toasts, names } = start(true);
  await store.getState().read();
  await store.getState().remove(known);

  expect([names(), toasts.getState().toast?.text]).toEqual([
    ['t1'],
    'The disk is full. Free some space and try again.',
  ]);
});

function toResult(each: RuleTest): RuleTestResult {
  return { test: each, outcome: { hasPassed: true, reason: { by: 'default' }, model: 'a/one' } };
}
