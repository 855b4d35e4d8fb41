import { expect, test } from 'vitest';
import { defaultSettings, type Settings } from '../../../shared/model/settings.ts';
import { createScriptedCore, diskIsFull } from '../../support/scripted-core.ts';
import { createTestWindow } from '../support/window-parts.ts';

function start(update: () => Promise<Settings>, saved: Settings = defaultSettings) {
  const { core } = createScriptedCore({ settings: { read: () => Promise.resolve(saved), update } });
  return createTestWindow(core).stores;
}

test('a setting changes at once', async () => {
  const { settings } = start(() => new Promise(() => {}));
  await settings.getState().read();
  void settings.getState().update({ theme: 'dark' });
  expect(settings.getState().settings).toEqual({ ...defaultSettings, theme: 'dark' });
});

test('a refused setting goes back and offers Retry', async () => {
  const { settings, toasts } = start(() => Promise.reject(diskIsFull()));
  await settings.getState().read();
  await settings.getState().update({ isSidebarRail: true });
  expect([settings.getState().settings, toasts.getState().toast?.action?.label]).toEqual([defaultSettings, 'Retry']);
});

test('null takes the default model away', async () => {
  const { settings } = start(() => new Promise(() => {}), { ...defaultSettings, defaultModel: 'openai/gpt' });
  await settings.getState().read();
  void settings.getState().update({ defaultModel: null });
  expect(settings.getState().settings).toEqual(defaultSettings);
});

test('what the core says of an earlier change takes no later one back', async () => {
  const { settings } = start(() => new Promise(() => {}));
  await settings.getState().read();
  void settings.getState().update({ theme: 'dark' });
  settings.getState().accept({ ...defaultSettings, isSidebarRail: true });
  expect(settings.getState().settings).toEqual({ ...defaultSettings, isSidebarRail: true, theme: 'dark' });
});

test('once the core has answered, what it says holds', async () => {
  const { settings } = start(() => Promise.resolve({ ...defaultSettings, theme: 'dark' }));
  await settings.getState().read();
  await settings.getState().update({ theme: 'dark' });
  settings.getState().accept(defaultSettings);
  expect(settings.getState().settings).toEqual(defaultSettings);
});

test('the key that another window gives a command instead is told of, and the own one is brought back', async () => {
  const mine = [{ command: 'back', hotkey: 'F8' }];
  const theirs = [{ command: 'back', hotkey: 'F9' }, { command: 'forward' }];
  const { settings, toasts } = start(() => Promise.resolve({ ...defaultSettings, shortcuts: mine }));
  await settings.getState().update({ shortcuts: mine });
  settings.getState().accept({ ...defaultSettings, shortcuts: mine, theme: 'dark' });
  const before = toasts.getState().toast?.text;
  settings.getState().accept({ ...defaultSettings, shortcuts: theirs });
  const told = toasts.getState().toast?.text;
  toasts.getState().act();
  expect([before, told, settings.getState().settings.shortcuts]).toEqual([
    undefined,
    'Another window changed the key of “Back”.',
    [{ command: 'forward' }, ...mine],
  ]);
});
