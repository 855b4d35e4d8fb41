import { expect, test } from 'vitest';
import { changeSettings } from '../../../shared/model/change-settings.ts';
import { defaultSettings } from '../../../shared/model/settings.ts';

const inspector = { isOpen: true, widthPx: 400, folded: [] };

test('a change of some keys leaves those of other commands alone', () => {
  const settings = {
    ...defaultSettings,
    shortcuts: [{ command: 'back', hotkey: 'Mod+B' }, { command: 'search' }, { command: 'forward', hotkey: 'F8' }],
  };
  const change = { shortcuts: [{ command: 'search', hotkey: 'Mod+P' }], clearedShortcuts: ['forward'] };
  expect(changeSettings(settings, change)).toStrictEqual({
    ...defaultSettings,
    shortcuts: [
      { command: 'back', hotkey: 'Mod+B' },
      { command: 'search', hotkey: 'Mod+P' },
    ],
  });
});

test('a change of one inspector leaves those of other workspaces alone', () => {
  const settings = { ...defaultSettings, inspectors: { work: inspector } };
  expect(changeSettings(settings, { inspectors: { home: { ...inspector, isOpen: false } } })).toStrictEqual({
    ...defaultSettings,
    inspectors: { work: inspector, home: { ...inspector, isOpen: false } },
  });
});

test('null takes the default model away, and nothing said leaves it', () => {
  const settings = { ...defaultSettings, defaultModel: 'openai/gpt' };
  expect(changeSettings(settings, { theme: 'dark' })).toStrictEqual({ ...settings, theme: 'dark' });
  expect(changeSettings(settings, { defaultModel: null })).toStrictEqual(defaultSettings);
});
