import { isOfferedKey, type KeyView } from '../../shared/model/key.ts';
import type { ProviderView } from '../../shared/model/provider.ts';

export interface FirstSteps {
  readonly hasSeenWelcome: boolean;
  readonly providers: readonly ProviderView[];
  readonly keys: readonly KeyView[];
}

/** Until the welcome was seen it comes first, unless a key or a server is in use. Keys of the environment are offered there. */
export function isWelcomeDue({ hasSeenWelcome, providers, keys }: FirstSteps): boolean {
  if (hasSeenWelcome) return false;
  const hasKey = keys.some((key) => !isOfferedKey(key));
  const hasServer = providers.some(({ kind, needsKey, isUsable }) => kind !== 'demo' && !needsKey && isUsable);
  return !hasKey && !hasServer;
}
