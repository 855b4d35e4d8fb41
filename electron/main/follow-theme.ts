import { nativeTheme } from 'electron';
import type { CoreApi } from '../../shared/contract/core-api.ts';

/** Makes window frames, menus and the page's colour scheme follow the setting, before the first window and after. */
export async function followTheme(api: Pick<CoreApi, 'settings' | 'on'>): Promise<void> {
  api.on('settings-changed', ({ settings }) => (nativeTheme.themeSource = settings.theme));
  nativeTheme.themeSource = (await api.settings.read({})).theme;
}
