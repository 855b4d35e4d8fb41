import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { StoresContext } from '../../../../../renderer/client/stores-context.ts';
import { LimitSection } from '../../../../../renderer/features/settings/providers/limit-section.tsx';
import { settleField } from '../../../../../renderer/lib/settle-field.ts';
import type { BudgetView } from '../../../../../shared/model/budget.ts';
import { connectionIsLost, createScriptedCore } from '../../../../support/scripted-core.ts';
import { mount } from '../../../lib/mount.tsx';
import { provider } from '../../../support/offered-models.ts';
import { budgetView } from '../../../support/sample-budgets.ts';
import { typeInto } from '../../../support/type-into.ts';
import { createTestWindow, settle } from '../../../support/window-parts.ts';

const ofGroq = { type: 'provider', providerId: 'groq' } as const;
const month = budgetView('m1', { scope: ofGroq, period: 'month', limitMicros: 9_000_000, atLimit: 'cheapest' });
const others = [
  budgetView('t1'),
  budgetView('o1', { scope: { type: 'provider', providerId: 'openai' }, limitMicros: 5_000_000 }),
];

async function open(save: () => Promise<BudgetView>) {
  let stored: readonly BudgetView[] = [...others, month];
  const saved = vi.fn(async () => {
    const budget = await save();
    stored = [...stored, budget];
    return budget;
  });
  const change = vi.fn(() => Promise.resolve(month));
  const remove = vi.fn(() => Promise.resolve({}));
  const { core } = createScriptedCore({
    budgets: { list: () => Promise.resolve({ budgets: [...stored] }), save: saved, change, remove },
  });
  const { stores } = createTestWindow(core, '#/settings/providers/groq');
  await stores.budgets.getState().read();
  const { page } = await mount(
    <StoresContext value={stores}>
      <LimitSection provider={provider('groq', { label: 'Groq' })} />
    </StoresContext>,
  );
  const set = async (label: string, text: string) => {
    await typeInto(page, label, text);
    const { control = null } =
      [...page.querySelectorAll('label')].find(({ textContent }) => textContent === label) ?? {};
    await act(async () => {
      settleField(control);
      await settle();
    });
  };
  const shown = () => [...page.querySelectorAll('input')].map(({ value, placeholder }) => value || placeholder);
  return { page, stores, saved, change, remove, set, shown };
}

test('the budgets of one provider are set, changed and taken away in their place', async () => {
  const draft = { scope: ofGroq, period: 'day', limitMicros: 3_000_000, atLimit: 'refuse', isEnabled: true } as const;
  const { page, saved, change, remove, set, shown } = await open(() => Promise.resolve(budgetView('d1', draft)));
  const before = [shown(), [...page.querySelectorAll('.setting-hint')].map(({ textContent }) => textContent)];
  await set('Daily budget of Groq', '3');
  const added = shown();
  await set('Monthly budget of Groq', '12');
  await set('Monthly budget of Groq', '');
  expect([before, added, saved.mock.calls, change.mock.calls, remove.mock.calls, shown()]).toEqual([
    [
      ['No limit', '$9.00'],
      ['Routing skips Groq when it is reached', 'Cheaper models answer when it is reached'],
    ],
    ['$3.00', '$9.00'],
    [[{ draft: { ...draft, softPercent: 80 } }]],
    [[{ id: 'm1', change: { limitMicros: 12_000_000 } }]],
    [[{ id: 'm1' }]],
    ['$3.00', 'No limit'],
  ]);
});

test('a budget that is switched off is not said to limit anything', async () => {
  const off = budgetView('d2', { scope: ofGroq, period: 'day', limitMicros: 2_000_000, isEnabled: false });
  const { page, stores } = await open(() => Promise.resolve(off));
  const { limitMicros, period, scope, softPercent, atLimit, isEnabled } = off;
  await act(() => stores.budgets.getState().add({ limitMicros, period, scope, softPercent, atLimit, isEnabled }));
  expect(page.querySelector('.setting-hint')?.textContent).toBe('Off: it limits nothing until it is on in Budgets');
});

test('a limit that cannot be stored stays in its field, which says that it is not saved', async () => {
  const { page, stores, set, shown } = await open(() => Promise.reject(connectionIsLost()));
  const hint = () => page.querySelector('.field-hint')?.textContent;
  await set('Daily budget of Groq', '3');
  const refused = [shown(), hint(), stores.toasts.getState().toast !== undefined];
  await act(async () =>
    page.querySelector('input')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })),
  );
  const givenUp = [shown(), hint()];
  await typeInto(page, 'Daily budget of Groq', '4');
  expect([refused, givenUp, shown(), hint()]).toEqual([
    [['$3.00', '$9.00'], 'Not saved yet.', true],
    [['No limit', '$9.00'], undefined],
    ['4', '$9.00'],
    undefined,
  ]);
});

test('what is typed while a limit is being stored stays where that limit is refused', async () => {
  const answer = Promise.withResolvers<BudgetView>();
  const { page, set, shown } = await open(() => answer.promise);
  await set('Daily budget of Groq', '3');
  await typeInto(page, 'Daily budget of Groq', '45');
  await act(async () => {
    answer.reject(connectionIsLost());
    await settle();
  });
  expect(shown()).toEqual(['45', '$9.00']);
});

test('a limit that is refused does not come back over a later one that is stored', async () => {
  const first = Promise.withResolvers<BudgetView>();
  const stored = budgetView('d1', { scope: ofGroq, period: 'day', limitMicros: 4_000_000 });
  const answers = [first.promise, Promise.resolve(stored)];
  const { set, shown } = await open(() => answers.shift() ?? Promise.reject(connectionIsLost()));
  await set('Daily budget of Groq', '3');
  await set('Daily budget of Groq', '4');
  await act(async () => {
    first.reject(connectionIsLost());
    await settle();
  });
  expect(shown()).toEqual(['$4.00', '$9.00']);
});
