import { act } from 'react';
import { expect, test } from 'vitest';
import { StoresContext } from '../../../../renderer/client/stores-context.ts';
import { Rail } from '../../../../renderer/features/sidebar/rail.tsx';
import { Sidebar } from '../../../../renderer/features/sidebar/sidebar.tsx';
import type { SidebarCommands } from '../../../../renderer/features/sidebar/sidebar-commands.ts';
import { createScriptedCore } from '../../../support/scripted-core.ts';
import { mount } from '../../lib/mount.tsx';
import { budgetView, policyLimitView } from '../../support/sample-budgets.ts';
import { createTestWindow } from '../../support/window-parts.ts';

const command = { id: 'open-spend', title: 'A command', run: () => {} } as const;
const commands: SidebarCommands = {
  toggleSidebar: command,
  search: command,
  newConversation: command,
  openChat: command,
  openRouting: command,
  openSpend: command,
  openHealth: command,
  openSettings: command,
};

test('Spend is marked from 90% of a budget on, in the sidebar and in the rail', async () => {
  const { core } = createScriptedCore({});
  const { stores } = createTestWindow(core, '#/chat/c1');
  const { page } = await mount(
    <StoresContext value={stores}>
      <Sidebar commands={commands} />
      <Rail commands={commands} settingsPages={[]} />
    </StoresContext>,
  );
  const spendAt = async (spentMicros: number) => {
    await act(async () => stores.budgets.getState().accept([budgetView('day', { spentMicros })]));
    const links = [...page.querySelectorAll('a[href="#/spend"]')];
    return links.map((link) => [link.getAttribute('aria-label'), link.querySelector('.row-badge')?.textContent]);
  };
  expect([await spendAt(890_000), await spendAt(900_000)]).toEqual([
    [
      [null, undefined],
      ['Spend', undefined],
    ],
    [
      [null, '11 limit on cost is nearly used up'],
      ['Spend: 1 limit on cost is nearly used up', '1'],
    ],
  ]);
});

test('a limit of the policy that holds here marks Spend as a budget does, and today is set against the tightest', async () => {
  const limits = [policyLimitView({ spentMicros: 1_800_000 })];
  const totals = { costMicros: 1_800_000, unpricedCount: 0, callCount: 1, inputTokens: 1, outputTokens: 1 };
  const { core } = createScriptedCore({
    budgets: { limits: () => Promise.resolve({ limits }) },
    usage: { today: () => Promise.resolve(totals) },
  });
  const { stores } = createTestWindow(core, '#/spend');
  const { page } = await mount(
    <StoresContext value={stores}>
      <Sidebar commands={commands} />
    </StoresContext>,
  );
  await act(() => stores.usage.getState().read());
  await act(() => stores.policyLimits.getState().read([{ layer: 'workspace', id: 'default' }]));
  const words = () => [
    page.querySelector('a[href="#/spend"] .row-badge')?.textContent,
    page.querySelector('.today-spend-sum')?.textContent,
  ];
  const ofPolicy = words();
  const looser = budgetView('loose', { limitMicros: 9_000_000, spentMicros: 1_800_000 });
  await act(async () => stores.budgets.getState().accept([looser]));
  expect([ofPolicy, words()]).toEqual([
    ['11 limit on cost is nearly used up', '$1.80 of $2.00'],
    ['11 limit on cost is nearly used up', '$1.80 of $2.00'],
  ]);
});
