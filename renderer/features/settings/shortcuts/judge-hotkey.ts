import type { CommandPlace } from '../../../../shared/model/command.ts';
import { type CommandId, commandRows, type ListedCommand } from '../../../../shared/model/command-rows.ts';
import { originalHotkey } from '../../../../shared/model/hotkey-of.ts';

/** What stands against a key: nothing, other commands that have it, a system that takes it first, or a use it must keep. */
export type HotkeyVerdict =
  | { readonly kind: 'free' }
  | { readonly kind: 'taken'; readonly by: readonly ListedCommand[] }
  | { readonly kind: 'kept'; readonly by: 'browser' | 'system' }
  | { readonly kind: 'refused'; readonly use: string };

export interface JudgedHotkey {
  readonly id: CommandId;
  readonly hotkey: string;
}

export interface HotkeySurroundings {
  readonly isInBrowser: boolean;
  readonly isApple: boolean;
  readonly hotkeyOf: (id: CommandId) => string | undefined;
}

export function judgeHotkey({ id, hotkey }: JudgedHotkey, surroundings: HotkeySurroundings): HotkeyVerdict {
  const by = findHolders({ id, hotkey }, surroundings);
  if (by.length > 0) return { kind: 'taken', by };
  if (hotkey === originalHotkey(id, surroundings.isInBrowser)) return { kind: 'free' };
  const use = Object.entries(neededKeys).find(([keys]) => keys.split(' ').includes(hotkey))?.[1];
  if (use !== undefined) return { kind: 'refused', use };
  if (isOfSystem(hotkey, surroundings.isApple)) return { kind: 'kept', by: 'system' };
  if (surroundings.isInBrowser && keysOfBrowsers.includes(hotkey)) return { kind: 'kept', by: 'browser' };
  return { kind: 'free' };
}

const neededKeys: Readonly<Record<string, string>> = {
  'Enter Shift+Enter Space Shift+Space': 'presses buttons and writes text',
  'ArrowUp ArrowDown ArrowLeft ArrowRight Home PageUp PageDown': 'moves in lists and text',
  'Mod+C Mod+X Mod+V Mod+A Mod+Shift+V': 'copies, cuts, pastes and selects text',
  'Mod+Enter': 'confirms what is written',
};

/** Switching, closing and opening tabs and windows never reaches the page. */
const keysOfBrowsers: readonly string[] = [
  ...['Mod+N', 'Mod+T', 'Mod+W', 'Mod+Shift+N', 'Mod+Shift+T', 'Mod+Shift+W', 'Mod+PageUp', 'Mod+PageDown'],
  ...['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((digit) => `Mod+${digit}`),
];

function isOfSystem(hotkey: string, isApple: boolean): boolean {
  const keys = isApple
    ? ['Mod+Q', 'Mod+H', 'Mod+M', 'Mod+Space', 'Ctrl+Space']
    : ['Alt+F4', 'Alt+Space', 'Mod+Alt+Delete'];
  return keys.includes(hotkey) || (!isApple && hotkey.startsWith('Ctrl+'));
}

/** The other commands with that key that are known where this one is: several where each is known in its own place. */
function findHolders({ id, hotkey }: JudgedHotkey, { hotkeyOf }: HotkeySurroundings): readonly ListedCommand[] {
  const place = commandRows.find((row) => row.id === id)?.place;
  return commandRows.filter(
    (row) => row.id !== id && hotkeyOf(row.id)?.toLowerCase() === hotkey.toLowerCase() && meet(row.place, place),
  );
}

function meet(one: CommandPlace = 'everywhere', other: CommandPlace = 'everywhere'): boolean {
  const [first, second] = [one, other].map((place) => (place === 'message' ? 'chat' : place));
  return first === second || first === 'everywhere' || second === 'everywhere';
}
