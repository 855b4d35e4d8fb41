import type { KeyView } from '../../shared/model/key.ts';
import type { ProviderView } from '../../shared/model/provider.ts';

export interface FirstSteps {
  readonly hasSeenWelcome: boolean;
  readonly providers: readonly ProviderView[];
  readonly keys: readonly KeyView[];
}

/** Until the welcome was seen it comes first, unless a key was saved or a server is in use. Keys of the environment are shown there. */
export function isWelcomeDue({ hasSeenWelcome, providers, keys }: FirstSteps): boolean {
  if (hasSeenWelcome) return false;
  const hasSavedKey = keys.some(({ source }) => source !== 'environment');
  const hasServer = providers.some(({ kind, needsKey, isUsable }) => kind !== 'demo' && !needsKey && isUsable);
  return !hasSavedKey && !hasServer;
}
