import { act } from 'react';
import { expect, test } from 'vitest';
import { StoresContext } from '../../../../renderer/client/stores-context.ts';
import { SettingsSearch } from '../../../../renderer/features/settings/settings-search.tsx';
import { createScriptedCore } from '../../../support/scripted-core.ts';
import { mount } from '../../lib/mount.tsx';
import { createTestWindow } from '../../support/window-parts.ts';

test('the list of settings is closed until something is typed, and Escape closes it', async () => {
  const { stores } = createTestWindow(createScriptedCore({}).core, '#/settings/appearance');
  await mount(
    <StoresContext value={stores}>
      <SettingsSearch />
    </StoresContext>,
  );
  const field = document.querySelector('input');
  const state = () => [field?.getAttribute('aria-expanded'), document.querySelectorAll('[role="option"]').length];
  const before = state();
  await act(async () => {
    if (!field) return;
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, 'dark');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  const typed = state();
  await act(async () => field?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })));

  expect([before, typed, state()]).toEqual([
    ['false', 0],
    ['true', 1],
    ['false', 0],
  ]);
});
