import { expect, test } from 'vitest';
import { createPoliciesStore } from '../../../../renderer/client/policies/policies-store.ts';
import { createToastStore } from '../../../../renderer/client/toast-store.ts';
import { createManualClock } from '../../../support/manual-clock.ts';
import { createScriptedCore, diskIsFull } from '../../../support/scripted-core.ts';
import { createPolicyCore } from '../../support/policy-core.ts';
import { createTestWindowClock, settle } from '../../support/window-parts.ts';

async function openStore(parts = createPolicyCore()) {
  const toasts = createToastStore(createTestWindowClock(createManualClock()));
  const store = createPoliciesStore(parts.core, toasts);
  store.getState().open({ layer: 'profile' });
  await settle();
  return { ...parts, toasts, store, own: () => store.getState().view?.own };
}

test('digits that are typed one after the other are one step, which is taken back and made again', async () => {
  const { store, own, stored } = await openStore();
  for (const maxFallbacks of [1, 10]) store.getState().set({ maxFallbacks }, 'maxFallbacks');
  await settle();
  const typed = [own(), stored.get('profile')];
  store.getState().undo();
  await settle();
  const undone = [own(), stored.get('profile'), store.getState().past];
  store.getState().redo();
  await settle();
  expect([typed, undone, own(), stored.get('profile')]).toEqual([
    [{ maxFallbacks: 10 }, { maxFallbacks: 10 }],
    [{}, {}, []],
    { maxFallbacks: 10 },
    { maxFallbacks: 10 },
  ]);
});

test('what waits for one layer goes out as one call, and leaves the other fields alone', async () => {
  const { store, sent } = await openStore(createPolicyCore({ plan: 'economy', stickyMs: 0 }));
  store.getState().set({ maxFallbacks: 1 });
  store.getState().set({ maxFallbacks: 2 });
  store.getState().inherit('plan');
  await settle();
  expect(sent).toEqual([
    { set: { maxFallbacks: 1 }, clear: [] },
    { set: { maxFallbacks: 2 }, clear: ['plan'] },
  ]);
});

test('the change of another window is shown with notice, and the own value can be brought back', async () => {
  const { store, own, stored } = await openStore(createPolicyCore({ maxFallbacks: 1 }));
  store.getState().set({ plan: 'economy' });
  await settle();
  stored.set('profile', { plan: 'quality', maxFallbacks: 1 });
  await store.getState().read();
  const told = [own(), store.getState().foreign?.fields];
  store.getState().bringBack();
  await settle();
  expect([told, own(), stored.get('profile'), store.getState().foreign]).toEqual([
    [{ plan: 'quality', maxFallbacks: 1 }, ['plan']],
    { plan: 'economy', maxFallbacks: 1 },
    { plan: 'economy', maxFallbacks: 1 },
    undefined,
  ]);
});

test('a task that another window assigns everywhere is inherited beside those of the workspace', async () => {
  const { store, own, stored } = await openStore();
  const [mine, theirs] = [
    { tasks: { code: assignment('one/mine') } },
    { tasks: { rewrite: assignment('one/theirs') } },
  ];
  store.getState().open({ layer: 'workspace', id: 'work' });
  await settle();
  store.getState().set(mine);
  await settle();
  stored.set('profile', theirs);
  await store.getState().read();
  const { view, foreign } = store.getState();
  store.getState().undo();
  await settle();
  expect([view?.own, view?.inherited.fields.tasks, foreign, own(), stored.get('profile')]).toEqual([
    mine,
    theirs.tasks,
    undefined,
    {},
    theirs,
  ]);
});

test('two windows that change different tasks in the same moment both keep theirs, and can take back their own', async () => {
  const chat = assignment('one/chat');
  const parts = createPolicyCore({ tasks: { chat } });
  const [here, there] = [await openStore(parts), await openStore(parts)];
  here.store.getState().set({ tasks: { chat, code: assignment('one/here') } });
  there.store.getState().set({ tasks: { rewrite: assignment('one/there') } });
  await settle();
  await here.store.getState().read();
  const both = [here.own(), parts.stored.get('profile'), here.store.getState().foreign];
  here.store.getState().undo();
  await settle();
  const left = { tasks: { rewrite: assignment('one/there') } };
  expect([both, here.own(), parts.stored.get('profile')]).toEqual([
    [
      { tasks: { code: assignment('one/here'), rewrite: assignment('one/there') } },
      { tasks: { code: assignment('one/here'), rewrite: assignment('one/there') } },
      undefined,
    ],
    left,
    left,
  ]);
});

test('the same task set by another window is shown with notice, and comes back by itself', async () => {
  const { store, own, stored } = await openStore();
  store.getState().set({ tasks: { code: assignment('one/mine') } });
  await settle();
  stored.set('profile', { tasks: { code: assignment('one/theirs'), chat: assignment('one/chat') } });
  await store.getState().read();
  const told = store.getState().foreign?.fields;
  stored.set('profile', { tasks: { ...stored.get('profile')?.tasks, rewrite: assignment('one/later') } });
  store.getState().bringBack();
  await settle();
  expect([told, stored.get('profile'), own()]).toEqual([
    ['tasks'],
    { tasks: { code: assignment('one/mine'), rewrite: assignment('one/later') } },
    { tasks: { code: assignment('one/mine'), rewrite: assignment('one/later') } },
  ]);
});

test('what another window writes letter by letter comes back as a whole, and own changes in between stay', async () => {
  const { store, own, stored } = await openStore(createPolicyCore({ maxFallbacks: 1 }));
  store.getState().set({ maxTokensPerDay: 1 });
  await settle();
  for (const maxTokensPerDay of [5, 50, 500]) {
    stored.set('profile', { maxFallbacks: 1, maxTokensPerDay });
    await store.getState().read();
  }
  store.getState().set({ plan: 'quality' });
  await settle();
  store.getState().bringBack();
  await settle();
  expect([own(), stored.get('profile'), store.getState().past.length]).toEqual([
    { maxFallbacks: 1, maxTokensPerDay: 1, plan: 'quality' },
    { maxFallbacks: 1, maxTokensPerDay: 1, plan: 'quality' },
    4,
  ]);
});

test('what another window sets where this one has set nothing is shown, and is not this one’s to take back', async () => {
  const { store, own, stored } = await openStore(createPolicyCore({ maxFallbacks: 1 }));
  stored.set('profile', { maxFallbacks: 1, maxCostPerDayMicros: 20_000_000 });
  await store.getState().read();
  const shown = own();
  store.getState().undo();
  await settle();
  expect([shown, stored.get('profile'), store.getState().foreign, store.getState().past]).toEqual([
    { maxFallbacks: 1, maxCostPerDayMicros: 20_000_000 },
    { maxFallbacks: 1, maxCostPerDayMicros: 20_000_000 },
    undefined,
    [],
  ]);
});

test('what came of another way in this window is taken back like every other change', async () => {
  const { store, own } = await openStore(createPolicyCore({ defaultModel: 'one/old' }));
  store.getState().accept({ layer: 'profile' }, { defaultModel: 'one/new' });
  const accepted = own();
  store.getState().undo();
  await settle();
  expect([accepted, own()]).toEqual([{ defaultModel: 'one/new' }, { defaultModel: 'one/old' }]);
});

test('where the core refuses, the value returns and the toast offers to try again', async () => {
  const good = createPolicyCore({ plan: 'economy' });
  let isFull = true;
  const { core } = createScriptedCore({
    policies: {
      ...good.policies,
      change: (change) => (isFull ? Promise.reject(diskIsFull()) : good.core.policies.change(change)),
    },
  });
  const { store, own, toasts } = await openStore({ ...good, core });
  store.getState().set({ plan: 'quality' });
  await settle();
  const refused = [own(), toasts.getState().toast?.text, store.getState().past];
  isFull = false;
  toasts.getState().act();
  await settle();
  expect([refused, own(), good.stored.get('profile')]).toEqual([
    [{ plan: 'economy' }, 'The disk is full. Free some space and try again.', []],
    { plan: 'quality' },
    { plan: 'quality' },
  ]);
});

test('each layer has its own last change, and keeps what was typed into it', async () => {
  const { store, stored, own } = await openStore();
  store.getState().set({ maxFallbacks: 1 });
  store.getState().type('maxTokensPerDay', 'many');
  store.getState().open({ layer: 'workspace', id: 'w1' });
  await settle();
  store.getState().undo();
  store.getState().set({ maxFallbacks: 2 });
  await settle();
  const inherited = store.getState().view?.inherited.fields.maxFallbacks;
  store.getState().open({ layer: 'profile' });
  await settle();
  expect([own(), stored.get('w1'), inherited, store.getState().typed['profile maxTokensPerDay']]).toEqual([
    { maxFallbacks: 1 },
    { maxFallbacks: 2 },
    1,
    'many',
  ]);
});

function assignment(model: string) {
  return { model, fallbacks: [] };
}
