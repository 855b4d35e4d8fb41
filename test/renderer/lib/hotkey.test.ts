import { expect, test } from 'vitest';
import { hotkeyParts, matchesHotkey } from '../../../renderer/lib/hotkey.ts';

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

test('Mod is Cmd on Apple systems and Ctrl elsewhere', () => {
  const withCtrl = { ...none, key: 'k', code: 'KeyK', ctrlKey: true };
  const withCmd = { ...none, key: 'k', code: 'KeyK', metaKey: true };
  expect([
    matchesHotkey('Mod+K', withCtrl, false),
    matchesHotkey('Mod+K', withCtrl, true),
    matchesHotkey('Mod+K', withCmd, true),
    matchesHotkey('Mod+K', withCmd, false),
  ]).toEqual([true, false, true, false]);
});

test('further modifiers must match too', () => {
  const press = { ...none, key: '{', code: 'BracketLeft', ctrlKey: true, shiftKey: true };
  expect([matchesHotkey('Mod+Shift+[', press, false), matchesHotkey('Mod+[', press, false)]).toEqual([true, false]);
});

test('a question mark is itself whatever key combination writes it', () => {
  const press = { ...none, key: '?', code: 'Minus', shiftKey: true };
  expect(matchesHotkey('?', press, false)).toBe(true);
});

test('a letter is the one that is written, wherever its key is', () => {
  const writtenAtC = { ...none, key: 'j', code: 'KeyC' };
  const cyrillicAtC = { ...none, key: 'с', code: 'KeyC' };
  expect([
    matchesHotkey('C', writtenAtC, false),
    matchesHotkey('J', writtenAtC, false),
    matchesHotkey('C', cyrillicAtC, false),
  ]).toEqual([false, true, true]);
});

test('a character written with nothing held is not the one that shares its key', () => {
  const question = { ...none, key: '?', code: 'Slash' };
  expect([matchesHotkey('/', question, false), matchesHotkey('?', question, false)]).toEqual([false, true]);
});

test('with Alt held the physical key tells the letter', () => {
  const press = { ...none, key: '˜', code: 'KeyN', metaKey: true, altKey: true };
  expect(matchesHotkey('Mod+Alt+N', press, true)).toBe(true);
});

test('keys are printed as each system names them', () => {
  expect([hotkeyParts('Mod+Shift+N', true), hotkeyParts('Mod+Shift+n', false), hotkeyParts('F2', false)]).toEqual([
    ['⌘', '⇧', 'N'],
    ['Ctrl', 'Shift', 'N'],
    ['F2'],
  ]);
});

test('an arrow key is printed by its direction', () => {
  expect([hotkeyParts('ArrowUp', false), hotkeyParts('ArrowUp', true)]).toEqual([['Up'], ['Up']]);
});
