import type { Settings } from '../../shared/model/settings.ts';

/** Keeps `data-theme` on the document in step with the setting and, for `system`, with the system. */
export function createThemeApplier(root: HTMLElement, systemDark: MediaQueryList): (theme: Settings['theme']) => void {
  let wanted: Settings['theme'] = 'system';
  const apply = () => {
    const system = systemDark.matches ? 'dark' : 'light';
    root.dataset['theme'] = wanted === 'system' ? system : wanted;
  };
  systemDark.addEventListener('change', apply);
  apply();
  return (theme) => {
    wanted = theme;
    apply();
  };
}
