import type { ImageHost } from '../../shared/model/remote-image.ts';
import type { SettingsStore } from './settings-store.ts';
import type { ToastStore } from './toast-store.ts';

/** From now on images of this site are loaded without asking. */
export function allowImagesFrom(settings: SettingsStore, host: ImageHost): Promise<void> {
  const hosts = settings.getState().settings.imageHosts.filter((known) => known !== host);
  return settings.getState().update({ imageHosts: [...hosts, host] });
}

/** Images of this site are asked for again one by one; the toast takes that back. */
export function stopImagesFrom(
  { settings, toasts }: { readonly settings: SettingsStore; readonly toasts: ToastStore },
  host: ImageHost,
): Promise<void> {
  const hosts = settings.getState().settings.imageHosts.filter((known) => known !== host);
  toasts.getState().show({
    text: `Removed ${host}`,
    action: { label: 'Undo', run: () => void allowImagesFrom(settings, host) },
  });
  return settings.getState().update({ imageHosts: hosts });
}
