import { expect, test } from 'vitest';
import { judgeHotkey } from '../../../../../renderer/features/settings/shortcuts/judge-hotkey.ts';
import { commandRows, type CommandId } from '../../../../../shared/model/command-rows.ts';
import { hotkeyOf } from '../../../../../shared/model/hotkey-of.ts';
import type { Shortcut } from '../../../../../shared/model/shortcut.ts';

function judge(id: CommandId, hotkey: string, change: { isApple?: boolean; isInBrowser?: boolean } = {}) {
  const { isApple = false, isInBrowser = true } = change;
  const shortcuts: readonly Shortcut[] = [{ command: 'back', hotkey: 'Mod+Shift+9' }];
  return judgeHotkey(
    { id, hotkey },
    { isApple, isInBrowser, hotkeyOf: (one) => hotkeyOf(one, { shortcuts, isInBrowser }) },
  );
}

test('a key of another command names that command, with the keys as they are now', () => {
  const back = commandRows.find(({ id }) => id === 'back');
  expect([judge('search', 'Mod+Shift+9'), judge('search', 'Mod+[')]).toStrictEqual([
    { kind: 'taken', by: [back] },
    { kind: 'free' },
  ]);
});

test('a key that several commands have, each in its own place, names them all', () => {
  const verdict = judge('open-search', 'Mod+F');
  expect(verdict.kind === 'taken' && verdict.by.map(({ id }) => id)).toEqual([
    'find-in-conversation',
    'search-settings',
  ]);
});

test('commands of different screens share a key in peace, and one of everywhere with none', () => {
  expect([judge('rename-conversation', 'Mod+Shift+0').kind, judge('copy-message', 'J').kind]).toEqual([
    'free',
    'taken',
  ]);
});

test.each([
  { hotkey: 'Mod+T', isInBrowser: true, verdict: { kind: 'kept', by: 'browser' } },
  { hotkey: 'Mod+T', isInBrowser: false, verdict: { kind: 'free' } },
  { hotkey: 'Alt+F4', isInBrowser: false, verdict: { kind: 'kept', by: 'system' } },
  { hotkey: 'Mod+C', isInBrowser: false, verdict: { kind: 'refused', use: 'copies, cuts, pastes and selects text' } },
  { hotkey: 'Enter', isInBrowser: true, verdict: { kind: 'refused', use: 'presses buttons and writes text' } },
])('$hotkey in a browser ($isInBrowser) is judged $verdict', ({ hotkey, isInBrowser, verdict }) => {
  expect(judge('search', hotkey, { isInBrowser })).toStrictEqual(verdict);
});

test('the key a command comes with is free for it, whatever else it does', () => {
  expect(judge('edit-last-message', 'ArrowUp')).toStrictEqual({ kind: 'free' });
});
