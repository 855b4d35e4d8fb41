import { commandRows } from '../../shared/model/command-rows.ts';
import type { Settings, SettingsChange } from '../../shared/model/settings.ts';
import type { OwnValue } from './own-values.ts';
import type { ToastStore } from './toast-store.ts';

interface ShortcutDeps {
  readonly toasts: ToastStore;
  readonly update: (change: SettingsChange) => Promise<void>;
}

/** The keys that a change gives to commands. Where another window gives one of them another key, that is told. */
export function ownShortcuts(deps: ShortcutDeps, change: SettingsChange): readonly OwnValue<Settings>[] {
  const { shortcuts = [], clearedShortcuts = [] } = change;
  return [
    ...shortcuts.map((shortcut) => ownKey(deps, shortcut.command, { shortcuts: [shortcut] })),
    ...clearedShortcuts.map((command) => ownKey(deps, command, { clearedShortcuts: [command] })),
  ];
}

function ownKey({ toasts, update }: ShortcutDeps, command: string, change: SettingsChange): OwnValue<Settings> {
  const tell = () => {
    const title = commandRows.find(({ id }) => id === command)?.title ?? command;
    const run = () => void update(change);
    toasts.getState().show({
      text: `Another window changed the key of “${title}”.`,
      action: { label: 'Bring mine back', run },
    });
  };
  return { key: command, value: keyOf(change, command), read: (settings) => keyOf(settings, command), tell };
}

function keyOf({ shortcuts = [] }: Pick<SettingsChange, 'shortcuts'>, command: string): string {
  const shortcut = shortcuts.find((one) => one.command === command);
  return shortcut ? (shortcut.hotkey ?? 'none') : 'as it comes';
}
