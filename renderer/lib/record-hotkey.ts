import { type KeyPress, punctuationCodes } from './hotkey.ts';

/** The hotkey that a key press writes; undefined while only keys are held that are part of others. */
export function recordHotkey(press: KeyPress, isApple: boolean): string | undefined {
  const key = pressedKey(press);
  if (key === undefined) return undefined;
  const held = [
    (isApple ? press.metaKey : press.ctrlKey) && 'Mod',
    (isApple ? press.ctrlKey : press.metaKey) && 'Ctrl',
    press.altKey && 'Alt',
    press.shiftKey && key !== '?' && 'Shift',
  ];
  return [...held.filter((part) => part !== false), key].join('+');
}

function pressedKey({ key, code }: KeyPress): string | undefined {
  if (/^(Control|Meta|Alt|AltGraph|Shift|CapsLock|Fn|NumLock|OS|Dead|Process|Unidentified)$/.test(key))
    return undefined;
  if (key === '?') return key;
  if (/^[a-z]$/i.test(key)) return key.toUpperCase();
  const [, letterOrDigit] = /^(?:Key|Digit)([A-Z0-9])$/.exec(code) ?? [];
  const punctuation = Object.entries(punctuationCodes).find(([, known]) => known === code)?.[0];
  if (letterOrDigit ?? punctuation) return letterOrDigit ?? punctuation;
  return key === ' ' ? 'Space' : key;
}
