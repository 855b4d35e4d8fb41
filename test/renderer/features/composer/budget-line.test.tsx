import { act } from 'react';
import { expect, test } from 'vitest';
import { StoresContext } from '../../../../renderer/client/stores-context.ts';
import { BudgetLine } from '../../../../renderer/features/composer/budget-line.tsx';
import { createScriptedCore } from '../../../support/scripted-core.ts';
import { mount } from '../../lib/mount.tsx';
import { budgetView } from '../../support/sample-budgets.ts';
import { tried } from '../../support/sample-decisions.ts';
import { createTestWindow } from '../../support/window-parts.ts';

async function start() {
  const { core } = createScriptedCore({ routing: { simulate: () => Promise.resolve(tried()) } });
  const { stores } = createTestWindow(core, '#/chat/c1');
  const { page } = await mount(
    <StoresContext value={stores}>
      <BudgetLine />
    </StoresContext>,
  );
  const line = (...budgets: readonly Parameters<typeof budgetView>[1][]) =>
    act(async () =>
      stores.budgets.getState().accept(budgets.map((change, index) => budgetView(String(index), change))),
    );
  return { stores, page, line };
}

test('from 80% on the nearest budget is named with what is left of it, and leads to Budgets', async () => {
  const { page, line } = await start();
  await line({ spentMicros: 790_000 });
  const early = page.textContent;
  await line({ spentMicros: 800_000 }, { period: 'month', limitMicros: 300_000, spentMicros: 280_000 });
  expect([early, page.textContent, page.querySelector('a')?.getAttribute('href')]).toEqual([
    '',
    'The monthly budget is 93% used, $0.02 of $0.30 left.Budgets',
    '#/settings/budgets',
  ]);
});

test('a budget with nothing left is said to be used up', async () => {
  const { page, line } = await start();
  await line({ spentMicros: 1_010_000 });
  expect(page.textContent).toBe('The daily budget of $1.00 is used up.Budgets');
});

test('the budget of a provider counts where the message would go there', async () => {
  const { stores, page, line } = await start();
  await line({ spentMicros: 900_000, scope: { type: 'provider', providerId: 'groq' } });
  const elsewhere = page.textContent;
  await act(async () =>
    stores.forecast.getState().consider({ conversationId: undefined, model: undefined, text: 'Hi', attachmentIds: [] }),
  );
  expect([elsewhere, page.textContent]).toEqual([
    '',
    'The daily budget for groq is 90% used, $0.10 of $1.00 left.Budgets',
  ]);
});
