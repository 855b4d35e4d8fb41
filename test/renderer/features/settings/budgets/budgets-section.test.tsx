import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { StoresContext } from '../../../../../renderer/client/stores-context.ts';
import { BudgetsSection } from '../../../../../renderer/features/settings/budgets/budgets-section.tsx';
import { parseDollars } from '../../../../../renderer/lib/format/parse-dollars.ts';
import { settleField } from '../../../../../renderer/lib/settle-field.ts';
import type { BudgetView } from '../../../../../shared/model/budget.ts';
import type { PolicyLimitView } from '../../../../../shared/model/policy-limit.ts';
import { connectionIsLost, createScriptedCore } from '../../../../support/scripted-core.ts';
import { mount } from '../../../lib/mount.tsx';
import { provider } from '../../../support/offered-models.ts';
import { policyLimitView } from '../../../support/sample-budgets.ts';
import { typeInto } from '../../../support/type-into.ts';
import { createTestWindow, createTextStorage } from '../../../support/window-parts.ts';

const budget: BudgetView = {
  id: 'b1',
  scope: { type: 'total' },
  period: 'day',
  limitMicros: 0,
  softPercent: 80,
  atLimit: 'refuse',
  isEnabled: true,
  createdAt: 1,
  spentMicros: 1_420_000,
  reservedMicros: 0,
  unpricedCount: 0,
  startsAt: 0,
  endsAt: 1,
};

test('dollars are read as people write them, and what is no amount says why', () => {
  expect([parseDollars('$5'), parseDollars('1,200.50'), parseDollars('0'), parseDollars('-1')]).toStrictEqual([
    { type: 'amount', micros: 5_000_000 },
    { type: 'amount', micros: 1_200_500_000 },
    { type: 'amount', micros: 0 },
    { type: 'invalid', reason: 'Write dollars, such as 5 or 0.25.' },
  ]);
});

const policy = { fields: { approvalThresholdMicros: 1_000_000 }, sources: {}, taskSources: {}, contradictions: [] };

test('a limit that is typed is saved where the page goes away before its field is left, and what is no amount is not', async () => {
  const change = vi.fn(() => Promise.resolve(budget));
  const { core } = createScriptedCore({ budgets: { list: () => Promise.resolve({ budgets: [budget] }), change } });
  const { stores } = createTestWindow(core, '#/settings/budgets');
  const { page } = await mount(
    <StoresContext value={stores}>
      <BudgetsSection />
    </StoresContext>,
  );
  await act(() => stores.budgets.getState().read());
  const settle = () => act(async () => settleField(page.querySelector('.dollar-field input')));
  await typeInto(page, 'Limit of Everything, day', 'seven');
  await settle();
  const whileInvalid = change.mock.calls.length;
  await typeInto(page, 'Limit of Everything, day', '7');
  await settle();
  const changed = { id: 'b1', change: { limitMicros: 7_000_000 } };
  expect([whileInvalid, change.mock.calls]).toStrictEqual([0, [[changed]]]);
});

test('what is no amount is kept with the reason where the page is left, until Esc brings the limit back', async () => {
  const change = vi.fn(() => Promise.resolve(budget));
  const { core } = createScriptedCore({ budgets: { list: () => Promise.resolve({ budgets: [budget] }), change } });
  const storage = createTextStorage();
  const { stores } = createTestWindow(core, '#/settings/budgets', storage);
  const section = (shown: typeof stores) => (
    <StoresContext value={shown}>
      <BudgetsSection />
    </StoresContext>
  );
  const { page, show } = await mount(section(stores));
  const field = () => page.querySelector<HTMLInputElement>('.dollar-field input');
  const seen = () => [field()?.value, page.querySelector('.field-problem, .field-hint')?.textContent];
  await act(() => stores.budgets.getState().read());
  await typeInto(page, 'Limit of Everything, day', 'seven');
  const typing = seen();
  await show(null);
  await show(section(stores));
  const backAgain = seen();
  const { stores: reloaded } = createTestWindow(core, '#/settings/budgets', storage);
  await act(() => reloaded.budgets.getState().read());
  await show(null);
  await show(section(reloaded));
  const afterReload = seen();
  await typeInto(page, 'Limit of Everything, day', '7');
  const mended = seen();
  await act(async () => field()?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })));
  const problem = 'Write dollars, such as 5 or 0.25. Until then $0.00 holds.';
  expect([typing, backAgain, afterReload, mended, seen(), change.mock.calls]).toStrictEqual([
    ['seven', undefined],
    ['seven', problem],
    ['seven', problem],
    ['7', 'Not saved yet.'],
    ['$0.00', undefined],
    [],
  ]);
});

test('a budget of 0 is shown as it is, and a deleted budget comes back by Undo', async () => {
  const remove = vi.fn(() => Promise.resolve({}));
  const save = vi.fn(() => Promise.resolve(budget));
  const { core } = createScriptedCore({
    budgets: { list: () => Promise.resolve({ budgets: [budget] }), remove, save },
    policies: {
      describe: () => Promise.resolve({ own: {}, inherited: policy, effective: policy }),
    },
  });
  const { stores } = createTestWindow(core, '#/settings/budgets');
  await mount(
    <StoresContext value={stores}>
      <BudgetsSection />
    </StoresContext>,
  );
  await act(async () => {
    await stores.budgets.getState().read();
    await stores.approvalLimit.getState().read();
  });
  const fields = [...document.querySelectorAll<HTMLInputElement>('.dollar-field input')].map(({ value }) => value);
  expect(fields).toStrictEqual(['$0.00', '$1.00']);
  await act(async () =>
    document.querySelector<HTMLElement>('button[aria-label="Delete the budget Everything, day"]')?.click(),
  );
  expect([remove.mock.calls, stores.budgets.getState().budgets]).toStrictEqual([[[{ id: 'b1' }]], []]);
  await act(async () => stores.toasts.getState().act());
  expect([save.mock.calls.length, stores.budgets.getState().budgets]).toStrictEqual([1, [budget]]);
});

test('what policies limit beside the budgets is said with where it is set', async () => {
  const month = policyLimitView({ period: 'month', limitMicros: 30_000_000 });
  const { page, stores } = await open([policyLimitView(), month]);
  const before = page.querySelector('.policy-limit-line');
  await act(() => stores.policyLimits.getState().read([{ layer: 'profile' }]));
  const line = page.querySelector('.policy-limit-line');
  expect([before, line?.textContent, line?.querySelector('a')?.getAttribute('href')]).toEqual([
    null,
    'Policies also limit: $2.00 a day and $30.00 a month, everywhere. Policies',
    '#/policies',
  ]);
});

test('why it is not known what policies limit is said', async () => {
  const { core } = createScriptedCore({ budgets: { limits: () => Promise.reject(connectionIsLost()) } });
  const { stores } = createTestWindow(core, '#/settings/budgets');
  const { page } = await mount(
    <StoresContext value={stores}>
      <BudgetsSection />
    </StoresContext>,
  );
  await act(() => stores.policyLimits.getState().read([{ layer: 'profile' }]));
  expect(page.querySelector('.policy-limit-line')?.textContent).toBe(
    'What policies limit cannot be read. The connection was lost.',
  );
});

test('the budget of a provider that was removed says so', async () => {
  const { page, stores } = await open();
  const scopes = ['groq', 'openai-2'].map((providerId) => ({ type: 'provider', providerId }) as const);
  await act(async () => {
    stores.providers.getState().accept([provider('groq')]);
    stores.budgets.getState().accept(scopes.map((scope) => ({ ...budget, id: scope.providerId, scope })));
  });
  expect([...page.querySelectorAll('tbody th')].map(({ textContent }) => textContent)).toEqual([
    'Label of groq',
    'openai-2 (removed)',
  ]);
});

async function open(limits: readonly PolicyLimitView[] = []) {
  const { core } = createScriptedCore({ budgets: { limits: () => Promise.resolve({ limits: [...limits] }) } });
  const { stores } = createTestWindow(core, '#/settings/budgets');
  const { page } = await mount(
    <StoresContext value={stores}>
      <BudgetsSection />
    </StoresContext>,
  );
  return { page, stores };
}
