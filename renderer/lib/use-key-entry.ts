import { useState } from 'react';
import type { ProviderId } from '../../shared/model/ids.ts';
import type { ProviderView } from '../../shared/model/provider.ts';
import { chooseKeyProvider, type KeyOwner } from './choose-key-provider.ts';

export interface KeyEntry extends KeyOwner {
  /** Lives in the form only and is gone with it. */
  readonly secret: string;
  readonly type: (secret: string) => void;
  readonly pick: (id: ProviderId) => void;
}

/** A key being pasted, and whose it is. */
export function useKeyEntry(providers: readonly ProviderView[], expected?: ProviderId): KeyEntry {
  const [secret, type] = useState('');
  const [picked, pick] = useState<ProviderId>();
  return { ...chooseKeyProvider({ secret, providers, picked, expected }), secret, type, pick };
}
