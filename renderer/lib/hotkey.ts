/** The part of a keyboard event that decides which hotkey it is. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/**
 * A hotkey is written `Mod+Shift+K`; `Mod` is Cmd on Apple systems and Ctrl elsewhere, and `Ctrl` the other one of the
 * two.
 */
export function matchesHotkey(hotkey: string, press: KeyPress, isApple: boolean): boolean {
  const parts = hotkey.split('+');
  const key = parts.at(-1) ?? '';
  const wantsMod = parts.includes('Mod');
  if ((isApple ? press.metaKey : press.ctrlKey) !== wantsMod) return false;
  if ((isApple ? press.ctrlKey : press.metaKey) !== parts.includes('Ctrl')) return false;
  if (press.altKey !== parts.includes('Alt')) return false;
  // "?" needs Shift on most layouts: the character itself is the claim.
  if (key !== '?' && press.shiftKey !== parts.includes('Shift')) return false;
  if (press.key.toLowerCase() === key.toLowerCase()) return true;
  // What is written with nothing held is meant as it stands: "?" is no "/", wherever they are.
  const isHeld = press.ctrlKey || press.metaKey || press.altKey || press.shiftKey;
  if (!isHeld && /^[!-~]$/.test(press.key)) return false;
  // Where the key writes another letter, that letter is meant, whatever place it has on other keyboards.
  return !(isLetter(key) && isLetter(press.key)) && press.code === codeOf(key);
}

/** Whether what has the focus may have a use of its own for it: nothing is held but Shift, and it is not Esc. */
export function isPressedAlone(hotkey: string): boolean {
  return !/^Escape$|(^|\+)(Mod|Ctrl|Alt)\+/.test(hotkey);
}

/** The keys to print, in order: `['Ctrl', 'K']`. */
export function hotkeyParts(hotkey: string, isApple: boolean): readonly string[] {
  return hotkey.split('+').map((part) => keyName(part, isApple));
}

export function isApplePlatform(platform: string): boolean {
  return /^(mac|iphone|ipad)/i.test(platform);
}

// With Alt or Shift held, another character is reported; the physical key still tells which one it is.
function codeOf(key: string): string {
  if (isLetter(key)) return `Key${key.toUpperCase()}`;
  if (/^[0-9]$/.test(key)) return `Digit${key}`;
  return punctuationCodes[key] ?? key;
}

/** The places of keys that write other characters with Shift or Alt held. */
export const punctuationCodes: Readonly<Record<string, string>> = {
  '[': 'BracketLeft',
  ']': 'BracketRight',
  ',': 'Comma',
  '.': 'Period',
  '/': 'Slash',
  ';': 'Semicolon',
  "'": 'Quote',
  '\\': 'Backslash',
  '-': 'Minus',
  '=': 'Equal',
  '`': 'Backquote',
};

function isLetter(key: string): boolean {
  return /^[a-z]$/i.test(key);
}

function keyName(part: string, isApple: boolean): string {
  const names: Readonly<Record<string, string>> = isApple
    ? { Mod: '⌘', Shift: '⇧', Alt: '⌥', Enter: '↵', Escape: 'Esc', Delete: '⌫' }
    : { Mod: 'Ctrl', Enter: '↵', Escape: 'Esc', Delete: 'Del' };
  const name = names[part] ?? part.replace(/^Arrow/, '');
  return name.length === 1 ? name.toUpperCase() : name;
}
