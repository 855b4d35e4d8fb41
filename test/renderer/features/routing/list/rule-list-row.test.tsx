import { expect, test } from 'vitest';
import { StoresContext } from '../../../../../renderer/client/stores-context.ts';
import { RuleListRow } from '../../../../../renderer/features/routing/list/rule-list-row.tsx';
import { createScriptedCore } from '../../../../support/scripted-core.ts';
import { rule } from '../../../client/rules/start-rules.ts';
import { mount } from '../../../lib/mount.tsx';
import { createTestWindow } from '../../../support/window-parts.ts';

async function tabStops(isTabStop: boolean) {
  const { stores } = createTestWindow(createScriptedCore({}).core, '#/routing');
  const place = { index: 0, count: 2, startPx: 0, isSelected: false, isTabStop };
  const { page } = await mount(
    <StoresContext value={stores}>
      <ul>
        <RuleListRow listed={{ rule: rule('a', 90), problems: [] }} {...place} onFocus={() => {}} onMove={() => {}} />
      </ul>
    </StoresContext>,
  );
  return [...page.querySelectorAll<HTMLElement>('button, [role="switch"]')].map(({ tabIndex }) => tabIndex);
}

test('of the rows in the list only that of the tab stop has controls in the order of Tab', async () => {
  expect([await tabStops(true), await tabStops(false)]).toEqual([
    [0, 0, 0],
    [-1, -1, -1],
  ]);
});
