import type { KeyStore, StoredKey } from '../ports/stores.ts';

/** The same store, read once and again after each change: every request asks for the keys several times. */
export function rememberKeys(store: KeyStore): KeyStore {
  let known: readonly StoredKey[] | undefined;
  const change = (write: () => void): void => {
    try {
      write();
    } finally {
      known = undefined;
    }
  };
  return {
    list: () => (known ??= store.list()),
    save: (key) => change(() => store.save(key)),
    remove: (id) => change(() => store.remove(id)),
  };
}
