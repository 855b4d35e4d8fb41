import { expect, test } from 'vitest';
import type { BudgetDraft } from '../../../shared/model/budget.ts';
import { createScriptedCore, diskIsFull } from '../../support/scripted-core.ts';
import { createTestWindow, settle } from '../support/window-parts.ts';

const draft: BudgetDraft = {
  scope: { type: 'total' },
  period: 'day',
  limitMicros: 5_000_000,
  softPercent: 80,
  atLimit: 'refuse',
  isEnabled: true,
};

test('a budget that could not be stored says so, and one that could not be deleted is tried again', async () => {
  let isFull = true;
  const kept = [
    { ...draft, id: 'b1', createdAt: 1, spentMicros: 0, reservedMicros: 0, unpricedCount: 0, startsAt: 0, endsAt: 1 },
  ];
  const { core } = createScriptedCore({
    budgets: {
      list: () => Promise.resolve({ budgets: [...kept] }),
      save: () => Promise.reject(diskIsFull()),
      remove: () => {
        if (isFull) return Promise.reject(diskIsFull());
        kept.pop();
        return Promise.resolve({});
      },
    },
  });
  const { stores } = createTestWindow(core);
  const { budgets, toasts } = stores;
  await budgets.getState().read();
  const isStored = await budgets.getState().add(draft);
  const told = toasts.getState().toast?.text;
  for (const budget of budgets.getState().budgets) await budgets.getState().remove(budget);
  const refused = [budgets.getState().budgets.length, toasts.getState().toast?.action?.label];
  isFull = false;
  toasts.getState().act();
  await settle();
  expect([isStored, told, refused, budgets.getState().budgets, toasts.getState().toast?.text]).toEqual([
    false,
    'The disk is full. Free some space and try again.',
    [1, 'Retry'],
    [],
    'Budget deleted',
  ]);
});

const shown = {
  ...draft,
  id: 'b1',
  createdAt: 1,
  spentMicros: 0,
  reservedMicros: 0,
  unpricedCount: 0,
  startsAt: 0,
  endsAt: 1,
};

function startChanging() {
  const sent: unknown[] = [];
  const { core } = createScriptedCore({
    budgets: {
      change: (input) => {
        sent.push(input);
        return Promise.resolve({ ...shown, ...input.change });
      },
    },
  });
  const { budgets, toasts } = createTestWindow(core).stores;
  budgets.getState().accept([shown]);
  const told = () => [toasts.getState().toast?.text, toasts.getState().toast?.action?.label];
  return { budgets, toasts, sent, told };
}

test('a limit that another window sets otherwise is told of, and the own one is brought back', async () => {
  const { budgets, toasts, sent, told } = startChanging();
  await budgets.getState().change(shown, { limitMicros: 7_000_000 });
  budgets.getState().accept([{ ...shown, limitMicros: 7_000_000, spentMicros: 3 }]);
  const before = told();
  budgets.getState().accept([{ ...shown, limitMicros: 9_000_000 }]);
  const after = told();
  toasts.getState().act();
  await settle();
  expect([before, after, sent.at(-1), budgets.getState().budgets]).toEqual([
    [undefined, undefined],
    ['Another window set the limit of a budget to $9.00.', 'Bring mine back'],
    { id: 'b1', change: { limitMicros: 7_000_000 } },
    [{ ...shown, limitMicros: 7_000_000 }],
  ]);
});

test('what this window sets again, and what another sets on another field, is told of by nobody', async () => {
  const { budgets, told } = startChanging();
  await budgets.getState().change(shown, { limitMicros: 7_000_000 });
  const second = budgets.getState().change(shown, { limitMicros: 8_000_000 });
  budgets.getState().accept([{ ...shown, limitMicros: 8_000_000, atLimit: 'cheapest' }]);
  await second;
  expect(told()).toEqual([undefined, undefined]);
});

test('a change that could not be stored takes back its own field alone', async () => {
  const { core } = createScriptedCore({ budgets: { change: () => Promise.reject(diskIsFull()) } });
  const { budgets, toasts } = createTestWindow(core).stores;
  budgets.getState().accept([shown]);
  const changing = budgets.getState().change(shown, { limitMicros: 7_000_000 });
  budgets.getState().accept([{ ...shown, limitMicros: 7_000_000, softPercent: 90 }]);
  await changing;
  expect([budgets.getState().budgets, toasts.getState().toast?.action?.label]).toEqual([
    [{ ...shown, softPercent: 90 }],
    'Retry',
  ]);
});
