/** Where a command is known: in the whole window, on one screen, or for the message that has the focus. */
export type CommandPlace =
  'everywhere' | 'chat' | 'message' | 'routing' | 'policies' | 'spend' | 'health' | 'settings' | 'search' | 'welcome';

/**
 * Which text fields leave a key to its command: none, any, only one in which nothing was typed, which has nothing of its
 * own to undo, only the composer with the caret behind its text, or only the empty composer, and no other place.
 */
export type CommandFields = 'none' | 'any' | 'untyped' | 'text-end' | 'empty-composer';

/** What a person can ask for, as every place that offers it reads it: palette, menu, keyboard, tooltips and help. */
export interface CommandRow {
  readonly id: string;
  readonly title: string;
  /** What else people call it: the palette finds it by these as well. */
  readonly words?: string;
  /** Everywhere, where it is not said. */
  readonly place?: CommandPlace;
  /** Written `Mod+Shift+K`; `Mod` is Cmd on Apple systems and Ctrl elsewhere. */
  readonly hotkey?: string;
  /** The key in a browser that keeps `hotkey` to itself. */
  readonly browserHotkey?: string;
  /** Where it is not said, keys held with Cmd, Ctrl or Alt and function keys work in any field, others in none. */
  readonly fields?: CommandFields;
  /** The key belongs to an order of keys that holds everywhere, such as that of Esc. */
  readonly isFixed?: true;
  /** Left out of the palette, where it would make no sense. */
  readonly isKeyOnly?: true;
  /** Goes on while the key is held down. */
  readonly isRepeated?: true;
  /** Its key works also while a dialog is open; those of all others rest. */
  readonly isInDialogs?: true;
}
