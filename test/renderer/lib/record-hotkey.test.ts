import { expect, test } from 'vitest';
import { matchesHotkey } from '../../../renderer/lib/hotkey.ts';
import { recordHotkey } from '../../../renderer/lib/record-hotkey.ts';

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

const presses = [
  { hotkey: 'Mod+K', isApple: false, press: { ...none, key: 'k', code: 'KeyK', ctrlKey: true } },
  { hotkey: 'Mod+K', isApple: true, press: { ...none, key: 'k', code: 'KeyK', metaKey: true } },
  { hotkey: 'Ctrl+K', isApple: true, press: { ...none, key: 'k', code: 'KeyK', ctrlKey: true } },
  { hotkey: 'Mod+Alt+N', isApple: true, press: { ...none, key: '˜', code: 'KeyN', metaKey: true, altKey: true } },
  {
    hotkey: 'Mod+Shift+[',
    isApple: false,
    press: { ...none, key: '{', code: 'BracketLeft', ctrlKey: true, shiftKey: true },
  },
  {
    hotkey: 'Mod+Shift+2',
    isApple: false,
    press: { ...none, key: '@', code: 'Digit2', ctrlKey: true, shiftKey: true },
  },
  { hotkey: 'Shift+F6', isApple: false, press: { ...none, key: 'F6', code: 'F6', shiftKey: true } },
  { hotkey: '?', isApple: false, press: { ...none, key: '?', code: 'Slash', shiftKey: true } },
  { hotkey: 'Space', isApple: false, press: { ...none, key: ' ', code: 'Space' } },
  { hotkey: 'Mod+ArrowUp', isApple: false, press: { ...none, key: 'ArrowUp', code: 'ArrowUp', ctrlKey: true } },
];

test.each(presses)('a press of $hotkey is written as it is matched', ({ hotkey, isApple, press }) => {
  expect([recordHotkey(press, isApple), matchesHotkey(hotkey, press, isApple)]).toEqual([hotkey, true]);
});

test.each(['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'Dead'])('%s alone is no hotkey yet', (key) => {
  expect(recordHotkey({ ...none, key, code: 'ControlLeft', ctrlKey: true }, false)).toBe(undefined);
});
