import type { CommandId } from '../../../../shared/model/command-rows.ts';
import type { Shortcut } from '../../../../shared/model/shortcut.ts';

export interface ShortcutChange {
  readonly id: CommandId;
  /** Absent takes the key away. */
  readonly hotkey: string | undefined;
  /** The key that the command comes with; it is kept for nothing. */
  readonly original: string | undefined;
}

/** The person's keys after these changes; those that are as they came are not among them. */
export function changeShortcuts(
  shortcuts: readonly Shortcut[],
  changes: readonly ShortcutChange[],
): readonly Shortcut[] {
  const kept = shortcuts.filter(({ command }) => !changes.some(({ id }) => id === command));
  const own = changes
    .filter(({ hotkey, original }) => hotkey !== original)
    .map(({ id, hotkey }) => ({ command: id, ...(hotkey !== undefined && { hotkey }) }));
  return [...kept, ...own];
}
