import { focusWhenShown } from '../lib/focus-when-shown.ts';
import type { SettingEntry } from '../lib/settings/setting-entries.ts';
import type { RouteStore } from './route-store.ts';

/** Opens the page of a setting and gives the setting the focus, which marks it; its controls come next. */
export function jumpToSetting(
  routes: RouteStore,
  { section, setting }: Pick<SettingEntry, 'section' | 'setting'>,
): void {
  routes.getState().go({ name: 'settings', section });
  const page = '[data-region="settings"]';
  focusWhenShown(setting === undefined ? page : `${page} [data-setting="${CSS.escape(setting)}"]`);
}
