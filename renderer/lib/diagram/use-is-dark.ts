import { useSyncExternalStore } from 'react';

/** Whether the dark theme is on screen, whichever way it was chosen. */
export function useIsDark(): boolean {
  return useSyncExternalStore(watchTheme, isDark);
}

function watchTheme(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}

function isDark(): boolean {
  return document.documentElement.dataset['theme'] === 'dark';
}
