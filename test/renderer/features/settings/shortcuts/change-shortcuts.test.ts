import { expect, test } from 'vitest';
import { changeShortcuts } from '../../../../../renderer/features/settings/shortcuts/change-shortcuts.ts';

test('a change takes the place of the one before, and what is as it came is not kept', () => {
  const before = [
    { command: 'back', hotkey: 'Mod+B' },
    { command: 'search', hotkey: 'Mod+P' },
  ];
  expect(
    changeShortcuts(before, [
      { id: 'search', hotkey: 'Mod+K', original: 'Mod+K' },
      { id: 'forward', hotkey: undefined, original: 'Mod+]' },
      { id: 'open-shortcuts', hotkey: 'F9', original: undefined },
    ]),
  ).toStrictEqual([
    { command: 'back', hotkey: 'Mod+B' },
    { command: 'forward' },
    { command: 'open-shortcuts', hotkey: 'F9' },
  ]);
});
