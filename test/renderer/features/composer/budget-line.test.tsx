import { act } from 'react';
import { expect, test } from 'vitest';
import { StoresContext } from '../../../../renderer/client/stores-context.ts';
import { BudgetLine } from '../../../../renderer/features/composer/budget-line.tsx';
import type { PolicyLimitView } from '../../../../shared/model/policy-limit.ts';
import { createScriptedCore } from '../../../support/scripted-core.ts';
import { mount } from '../../lib/mount.tsx';
import { budgetView, policyLimitView } from '../../support/sample-budgets.ts';
import { tried } from '../../support/sample-decisions.ts';
import { createTestWindow } from '../../support/window-parts.ts';

async function start(limits: readonly PolicyLimitView[] = []) {
  const { core } = createScriptedCore({
    routing: { simulate: () => Promise.resolve(tried()) },
    budgets: { limits: () => Promise.resolve({ limits: [...limits] }) },
  });
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

test('a limit of a policy is named as a budget is, the nearest to its end first, and leads to the policy that sets it', async () => {
  const conversation = { layer: 'conversation', id: 'c1' } as const;
  const limits = [
    policyLimitView({ spentMicros: 1_700_000 }),
    policyLimitView({
      period: 'month',
      label: 'monthly limit of the policy',
      layer: 'workspace',
      scope: { type: 'workspace', workspaceId: 'default' },
      spentMicros: 1_800_000,
    }),
  ];
  const { stores, page, line } = await start(limits);
  await act(() => stores.policyLimits.getState().read([conversation]));
  const ofPolicy = [page.textContent, page.querySelector('a')?.getAttribute('href')];
  await line({ spentMicros: 950_000, isEnabled: false });
  const besideOneThatIsOff = page.textContent;
  await line({ spentMicros: 950_000 });
  expect([ofPolicy, besideOneThatIsOff, page.textContent]).toEqual([
    ['The monthly limit of the policy is 90% used, $0.20 of $2.00 left.Policies', '#/policies/workspace/default'],
    'The monthly limit of the policy is 90% used, $0.20 of $2.00 left.Policies',
    'The daily budget is 95% used, $0.05 of $1.00 left.Budgets',
  ]);
});

test('what the conversation itself limits leads to its own policy', async () => {
  const { stores, page } = await start([policyLimitView({ layer: 'conversation', spentMicros: 2_000_000 })]);
  await act(() => stores.policyLimits.getState().read([{ layer: 'conversation', id: 'c1' }]));
  expect([page.textContent, page.querySelector('a')?.getAttribute('href')]).toEqual([
    'The daily limit of the policy of $2.00 is used up.Policies',
    '#/policies/conversation/c1',
  ]);
});
