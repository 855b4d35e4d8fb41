import { type CommandId, commandRows } from './command-rows.ts';
import type { Shortcut } from './shortcut.ts';

export interface HotkeyChoices {
  readonly shortcuts: readonly Shortcut[];
  readonly isInBrowser: boolean;
}

/** The key that runs the command now: the person's own, else the one it comes with. */
export function hotkeyOf(id: CommandId, { shortcuts, isInBrowser }: HotkeyChoices): string | undefined {
  const own = shortcuts.find(({ command }) => command === id);
  return own ? own.hotkey : originalHotkey(id, isInBrowser);
}

/** The key that the command comes with. */
export function originalHotkey(id: CommandId, isInBrowser: boolean): string | undefined {
  const row = commandRows.find((known) => known.id === id);
  return isInBrowser ? (row?.browserHotkey ?? row?.hotkey) : row?.hotkey;
}
