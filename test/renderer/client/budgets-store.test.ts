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
