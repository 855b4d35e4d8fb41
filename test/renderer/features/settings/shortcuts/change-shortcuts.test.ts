import { expect, test } from 'vitest';
import { changeShortcuts } from '../../../../../renderer/features/settings/shortcuts/change-shortcuts.ts';

test('a change names the commands it is about, and what is as it came is cleared', () => {
  expect(
    changeShortcuts([
      { id: 'search', hotkey: 'Mod+K', original: 'Mod+K' },
      { id: 'forward', hotkey: undefined, original: 'Mod+]' },
      { id: 'open-shortcuts', hotkey: 'F9', original: undefined },
    ]),
  ).toStrictEqual({
    shortcuts: [{ command: 'forward' }, { command: 'open-shortcuts', hotkey: 'F9' }],
    clearedShortcuts: ['search'],
  });
});
