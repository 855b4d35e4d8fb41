import type { CommandId } from '../../../../shared/model/command-rows.ts';
import type { SettingsChange } from '../../../../shared/model/settings.ts';

export interface ShortcutChange {
  readonly id: CommandId;
  /** Absent takes the key away. */
  readonly hotkey: string | undefined;
  /** The key that the command comes with; it is kept for nothing. */
  readonly original: string | undefined;
}

/** What the settings are told of these commands alone: another window may be changing the key of a third. */
export function changeShortcuts(
  changes: readonly ShortcutChange[],
): Pick<SettingsChange, 'shortcuts' | 'clearedShortcuts'> {
  const own = changes.filter(({ hotkey, original }) => hotkey !== original);
  const cleared = changes.filter(({ hotkey, original }) => hotkey === original).map(({ id }) => id);
  return {
    shortcuts: own.map(({ id, hotkey }) => ({ command: id, ...(hotkey !== undefined && { hotkey }) })),
    ...(cleared.length > 0 && { clearedShortcuts: cleared }),
  };
}
