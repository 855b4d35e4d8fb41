import type { KeyId } from '../../shared/model/ids.ts';
import type { KeyView } from '../../shared/model/key.ts';
import { changeAtOnce } from './change-at-once.ts';
import { describeError } from './describe-error.ts';
import { type KeysAccess, type KeysState, putKey } from './keys-state.ts';
import { limitKey } from './limit-key.ts';
import { renameKey } from './rename-key.ts';

export type KeyChanges = Pick<KeysState, 'rename' | 'move' | 'test' | 'testAll' | 'setQuota' | 'replace' | 'remove'>;

/** What a person does with a saved key. */
export function createKeyChanges(access: KeysAccess): KeyChanges {
  const { core, toasts, get, set } = access;
  return {
    rename: (id, label) => renameKey(access, id, label),
    move: (id, position) => {
      const before = get().keys;
      return changeAtOnce({
        apply: () => set({ keys: moved(before, id, position) }),
        send: async () => {
          const { keys } = await core.keys.move({ id, position });
          set({ keys });
        },
        revert: () => set({ keys: before }),
        toasts,
      });
    },
    test: (id) => test(access, id),
    testAll: async (providerId) => {
      const known = get().keys.filter((key) => key.providerId === providerId && key.hasSecret);
      await Promise.all(known.map(({ id }) => test(access, id)));
      set({ tested: undefined });
    },
    setQuota: (id, quota) => limitKey(access, id, quota),
    replace: async (old, by) => {
      const replaced = get().keys.find(({ id }) => id === old);
      if (!replaced) return;
      const isLimited = await takeOverQuota(access, replaced, by);
      await get().move(by, replaced.position);
      // With a limit that could not be kept, both keys stay.
      if (isLimited) await get().remove(old);
    },
    remove: async (id) => {
      const key = get().keys.find((known) => known.id === id);
      if (key) await remove(access, key);
    },
  };
}

/** Whether the new key may be used for no more than the one it replaces. */
async function takeOverQuota(access: KeysAccess, { quota }: KeyView, by: KeyId): Promise<boolean> {
  if (!quota) return true;
  try {
    putKey(access, await access.core.keys.setQuota({ id: by, quota }));
    return true;
  } catch (error) {
    say(access, error);
    return false;
  }
}

function remove(access: KeysAccess, key: KeyView): Promise<void> {
  const { core, toasts, get, set } = access;
  const { id } = key;
  return changeAtOnce({
    apply: () => set({ keys: get().keys.filter((known) => known.id !== id) }),
    send: async () => {
      await core.keys.remove({ id });
      toasts.getState().show({
        text: `Deleted key ${key.label}`,
        action: { label: 'Undo', isUndo: true, run: () => void restore(access, id) },
        onLeft: () => void forget(access, id),
      });
    },
    revert: () => putKey(access, key),
    toasts,
  });
}

async function test(access: KeysAccess, id: KeyId): Promise<void> {
  const { core, set } = access;
  setTesting(access, id, true);
  set({ tested: undefined });
  try {
    putKey(access, await core.keys.test({ id }));
    set({ tested: id });
  } catch (error) {
    say(access, error);
  } finally {
    setTesting(access, id, false);
  }
}

/** The keys with one at another place among the saved ones of its provider. */
function moved(keys: readonly KeyView[], id: KeyId, position: number): readonly KeyView[] {
  const key = keys.find((known) => known.id === id);
  if (!key) return keys;
  const others = keys.filter((known) => isSibling(known, key) && known.id !== id);
  const order = [...others.slice(0, position), key, ...others.slice(position)];
  const rest = keys.filter((known) => !isSibling(known, key));
  return [...order.map((known, index) => ({ ...known, position: index })), ...rest];
}

function isSibling(one: KeyView, other: KeyView): boolean {
  return one.providerId === other.providerId && one.source !== 'environment';
}

async function restore(access: KeysAccess, id: KeyId): Promise<void> {
  try {
    putKey(access, await access.core.keys.restore({ id }));
  } catch (error) {
    say(access, error);
  }
}

async function forget(access: KeysAccess, id: KeyId): Promise<void> {
  try {
    await access.core.keys.forget({ id });
  } catch (error) {
    say(access, error);
  }
}

function say({ toasts }: KeysAccess, error: unknown): void {
  toasts.getState().show({ text: describeError(error) });
}

function setTesting({ get, set }: KeysAccess, id: KeyId, isTesting: boolean): void {
  const others = [...get().testing].filter((known) => known !== id);
  set({ testing: new Set(isTesting ? [...others, id] : others) });
}
