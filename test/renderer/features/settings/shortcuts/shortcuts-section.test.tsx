import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { StoresContext } from '../../../../../renderer/client/stores-context.ts';
import { ShortcutsSection } from '../../../../../renderer/features/settings/shortcuts/shortcuts-section.tsx';
import { isApplePlatform } from '../../../../../renderer/lib/hotkey.ts';
import type { CommandId } from '../../../../../shared/model/command-rows.ts';
import { defaultSettings, type SettingsChange } from '../../../../../shared/model/settings.ts';
import { createScriptedCore } from '../../../../support/scripted-core.ts';
import { mount } from '../../../lib/mount.tsx';
import { press } from '../../../support/type-into.ts';
import { createTestWindow } from '../../../support/window-parts.ts';

test('a key that several commands have is taken from all of them, and the question names them all', async () => {
  const { page, update } = await askAboutTakenKey();
  expect(page.querySelector('[role="alert"]')?.textContent).toContain(
    'is the key of “Find in conversation” and “Search settings”. ' +
      'When you use it here, “Find in conversation” and “Search settings” have no key.',
  );
  await press(page, 'Use here instead');
  expect(update.mock.calls).toEqual([
    [
      {
        shortcuts: [
          { command: 'find-in-conversation' },
          { command: 'search-settings' },
          { command: 'open-search', hotkey: 'Mod+F' },
        ],
      },
    ],
  ]);
});

test('Esc in the question cancels, and the key that was to be changed has the focus', async () => {
  const { page, update } = await askAboutTakenKey();
  const escape = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
  await act(async () => void document.activeElement?.dispatchEvent(escape));
  const key = page.querySelector('[data-shortcut-row="open-search"] [data-shortcut]');
  expect(page.querySelector('[role="alert"]')).toBe(null);
  expect([document.activeElement === key, escape.defaultPrevented]).toEqual([true, true]);
  expect(update.mock.calls).toEqual([]);
});

test('a changed key says so, and Undo gives every command its key back', async () => {
  const { page, stores, update } = await askAboutTakenKey();
  await press(page, 'Use here instead');
  const said = stores.toasts.getState().toast?.text;
  await act(async () => stores.toasts.getState().act());
  expect([said, update.mock.calls.at(-1), stores.settings.getState().settings.shortcuts]).toEqual([
    'Changed the key of Search everything. No key now: Find in conversation and Search settings',
    [{ shortcuts: [], clearedShortcuts: ['find-in-conversation', 'search-settings', 'open-search'] }],
    [],
  ]);
});

test('a key that is pressed again for its own command changes nothing and says nothing', async () => {
  const { page, stores, update, record } = await openShortcuts();
  await record('toggle-sidebar', { key: 'b', code: 'KeyB' });
  expect([page.querySelector('[data-records-keys]'), update.mock.calls, stores.toasts.getState().toast]).toEqual([
    null,
    [],
    undefined,
  ]);
});

test('a key that another window has given away since is asked about again', async () => {
  const { page, update, stores } = await askAboutTakenKey();
  await act(async () => {
    const shortcuts = [{ command: 'find-in-conversation' }, { command: 'search-settings' }];
    stores.settings.getState().accept({
      ...defaultSettings,
      shortcuts: [...shortcuts, { command: 'open-spend', hotkey: 'Mod+F' }],
    });
  });
  await press(page, 'Use here instead');
  expect(page.querySelector('[role="alert"]')?.textContent).toContain('is the key of “Go to Spend”.');
  expect(update.mock.calls).toEqual([]);
  await press(page, 'Use here instead');
  expect(update.mock.calls).toEqual([
    [{ shortcuts: [{ command: 'open-spend' }, { command: 'open-search', hotkey: 'Mod+F' }] }],
  ]);
});

async function askAboutTakenKey() {
  const { record, ...opened } = await openShortcuts();
  await record('open-search', { key: 'f', code: 'KeyF' });
  return opened;
}

async function openShortcuts() {
  const update = vi.fn(({ shortcuts = [] }: SettingsChange) => Promise.resolve({ ...defaultSettings, shortcuts }));
  const { core } = createScriptedCore({ settings: { update } });
  const { stores } = createTestWindow(core, '#/settings/shortcuts');
  const { page } = await mount(
    <StoresContext value={stores}>
      <ShortcutsSection />
    </StoresContext>,
  );
  const record = async (command: CommandId, pressed: { readonly key: string; readonly code: string }) => {
    const key = page.querySelector<HTMLElement>(`[data-shortcut-row="${command}"] [data-shortcut]`);
    await act(async () => key?.click());
    const isApple = isApplePlatform(navigator.platform);
    const event = new KeyboardEvent('keydown', { ...pressed, ctrlKey: !isApple, metaKey: isApple, bubbles: true });
    await act(async () => void page.querySelector('[data-records-keys]')?.dispatchEvent(event));
  };
  return { page, stores, update, record };
}
