import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { KeyId, ProviderId } from '../../shared/model/ids.ts';
import type { CredentialTestResult, KeyQuota, KeyView } from '../../shared/model/key.ts';
import type { ReadStatus } from '../lib/read-status.ts';
import type { OwnValues } from './own-values.ts';
import type { ToastStore } from './toast-store.ts';

export interface UntriedKey {
  readonly providerId: ProviderId;
  readonly secret: string;
  readonly baseUrl?: string;
}

export interface NewKey {
  readonly providerId: ProviderId;
  readonly label: string;
  readonly secret: string;
  readonly lastTest?: CredentialTestResult;
}

/** A key that is being tried before it is saved. The secret itself stays in the form. */
export type KeyTrial =
  | { readonly state: 'running' }
  | { readonly state: 'answered'; readonly result: CredentialTestResult }
  | { readonly state: 'failed'; readonly message: string };

export interface KeysState {
  readonly keys: readonly KeyView[];
  readonly status: ReadStatus;
  readonly trial: KeyTrial | undefined;
  /** Keys whose test is under way. */
  readonly testing: ReadonlySet<KeyId>;
  /** The key whose test was asked for last and is answered. */
  readonly tested: KeyId | undefined;
  readonly read: () => Promise<void>;
  readonly accept: (keys: readonly KeyView[]) => void;
  readonly tryOut: (key: UntriedKey) => Promise<void>;
  /** Tries the key and saves it where it works; otherwise the trial says why not. */
  readonly tryAndAdd: (key: NewKey, onAdded: (key: KeyView) => void) => Promise<void>;
  /** Forgets the trial; an answer that is still on its way is not heard any more. */
  readonly endTrial: () => void;
  readonly add: (key: NewKey, onAdded: (key: KeyView) => void) => Promise<void>;
  readonly rename: (id: KeyId, label: string) => Promise<void>;
  readonly move: (id: KeyId, position: number) => Promise<void>;
  readonly test: (id: KeyId) => Promise<void>;
  /** Of the environment; `onUsed` is called when it can be used. */
  readonly use: (id: KeyId, onUsed?: (key: KeyView) => void) => Promise<void>;
  /** With Undo in a toast. */
  readonly stopUsing: (id: KeyId) => Promise<void>;
  readonly testAll: (providerId: ProviderId) => Promise<void>;
  readonly dismissTested: () => void;
  /** What the key may be used for in a day, without a quota as much as is wanted; with Undo in a toast. */
  readonly setQuota: (id: KeyId, quota: KeyQuota | undefined) => Promise<void>;
  /** Puts a saved key in the place of another one, with its daily limit; the other one is removed. */
  readonly replace: (old: KeyId, by: KeyId) => Promise<void>;
  /** With Undo in a toast; the secret leaves the keychain when the toast ends. */
  readonly remove: (id: KeyId) => Promise<void>;
}

/** What the parts of the keys store work with. */
export interface KeysAccess {
  readonly core: CoreApi;
  readonly toasts: ToastStore;
  /** The names and limits that this window has given. */
  readonly own: OwnValues<readonly KeyView[]>;
  readonly get: () => KeysState;
  readonly set: (change: Partial<KeysState>) => void;
}

export function putKey({ get, set }: KeysAccess, key: KeyView): void {
  const { keys } = get();
  const isKnown = keys.some(({ id }) => id === key.id);
  set({ keys: isKnown ? keys.map((known) => (known.id === key.id ? key : known)) : [...keys, key] });
}

/** Another window has deleted the key that this one was about to change. */
export function sayKeyIsGone({ toasts }: KeysAccess): void {
  toasts.getState().show({ text: 'This key was deleted in another window, so nothing was changed.' });
}
