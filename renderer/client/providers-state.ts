import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { ProviderId } from '../../shared/model/ids.ts';
import type { KeyRotation, LocalServer, ProviderOverride, ProviderView } from '../../shared/model/provider.ts';
import type { WireName } from '../../shared/model/wire.ts';
import type { ReadStatus } from '../lib/read-status.ts';
import type { ToastStore } from './toast-store.ts';

export interface NewProvider {
  readonly label: string;
  readonly wire: WireName;
  readonly baseUrl: string;
  readonly needsKey: boolean;
}

/** Something asked for that takes a while and answers with a sentence. */
export type Errand =
  | { readonly state: 'running' }
  | { readonly state: 'done'; readonly message: string }
  | { readonly state: 'failed'; readonly message: string };

export interface ProvidersState {
  readonly providers: readonly ProviderView[];
  readonly status: ReadStatus;
  readonly localServers: readonly LocalServer[];
  readonly probe: ReadStatus;
  /** The last look at a provider's own model list. */
  readonly refreshes: Readonly<Record<ProviderId, Errand>>;
  /** Adding the user's own endpoint. */
  readonly addition: Errand | undefined;
  readonly read: () => Promise<void>;
  readonly accept: (providers: readonly ProviderView[]) => void;
  readonly probeLocal: () => Promise<void>;
  readonly refreshModels: (id: ProviderId) => Promise<void>;
  readonly add: (provider: NewProvider, onAdded: (provider: ProviderView) => void) => Promise<void>;
  readonly update: (id: ProviderId, override: ProviderOverride) => Promise<void>;
  /** Which of its keys goes first; with Undo in a toast. */
  readonly setRotation: (id: ProviderId, rotation: KeyRotation) => Promise<void>;
  readonly reset: (id: ProviderId) => Promise<void>;
  /** One the person added, with its keys; Undo in a toast brings them back. */
  readonly remove: (id: ProviderId) => Promise<void>;
  /** Puts away what the last addition came to. */
  readonly endAddition: () => void;
}

/** What the parts of the providers store work with. */
export interface ProvidersAccess {
  readonly core: CoreApi;
  readonly toasts: ToastStore;
  readonly get: () => ProvidersState;
  readonly set: (change: Partial<ProvidersState>) => void;
}
