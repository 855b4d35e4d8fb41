import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { StoresContext } from '../../../../../renderer/client/stores-context.ts';
import { KeptBlock } from '../../../../../renderer/features/settings/storage/kept-block.tsx';
import { defaultSettings, type SettingsChange } from '../../../../../shared/model/settings.ts';
import { createScriptedCore } from '../../../../support/scripted-core.ts';
import { mount } from '../../../lib/mount.tsx';
import { createTestWindow } from '../../../support/window-parts.ts';

test('a shorter time says what it removes and is taken back by undo, a longer one needs no word', async () => {
  const update = vi.fn(({ keptDays = 90 }: SettingsChange) => Promise.resolve({ ...defaultSettings, keptDays }));
  const { stores } = createTestWindow(createScriptedCore({ settings: { update } }).core);
  const { page } = await mount(
    <StoresContext value={stores}>
      <KeptBlock />
    </StoresContext>,
  );
  const choose = async (at: number) => {
    const choices = page.querySelectorAll<HTMLElement>('input[type="radio"]');
    await act(async () => choices[at]?.click());
    return stores.toasts.getState().toast?.text;
  };
  const said = [await choose(2)];
  said.push(await choose(0));
  await act(async () => stores.toasts.getState().act());
  expect([said, update.mock.calls]).toEqual([
    [undefined, 'What is older than 30 days is removed within a minute'],
    [[{ keptDays: 365 }], [{ keptDays: 30 }], [{ keptDays: 365 }]],
  ]);
});
