import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { Shortcut } from '../../shared/model/shortcut.ts';

export type ShowMenu = (shortcuts: readonly Shortcut[]) => void;

/** Makes the menu print and hear the keys that the person chose, from the start and after each change of them. */
export async function followShortcuts(api: Pick<CoreApi, 'settings' | 'on'>, showMenu: ShowMenu): Promise<void> {
  let shown = JSON.stringify([]);
  const show = (shortcuts: readonly Shortcut[]) => {
    const wanted = JSON.stringify(shortcuts);
    if (wanted === shown) return;
    shown = wanted;
    showMenu(shortcuts);
  };
  api.on('settings-changed', ({ settings }) => show(settings.shortcuts));
  show((await api.settings.read({})).shortcuts);
}
