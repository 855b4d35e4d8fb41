import type { Settings, SettingsChange } from './settings.ts';

/** The settings after a change. What several windows may change at once is changed part by part. Pure. */
export function changeSettings(settings: Settings, change: SettingsChange): Settings {
  const { defaultModel, shortcuts = [], clearedShortcuts = [], inspectors, ...rest } = change;
  const { defaultModel: before, ...others } = settings;
  const model = defaultModel === undefined ? before : (defaultModel ?? undefined);
  const touched = new Set([...shortcuts.map(({ command }) => command), ...clearedShortcuts]);
  return {
    ...others,
    ...rest,
    inspectors: { ...others.inspectors, ...inspectors },
    shortcuts: [...others.shortcuts.filter(({ command }) => !touched.has(command)), ...shortcuts],
    ...(model !== undefined && { defaultModel: model }),
  };
}
