import type { KeyId } from '../../shared/model/ids.ts';
import type { KeyView } from '../../shared/model/key.ts';
import { changeAtOnce } from './change-at-once.ts';
import { type KeysAccess, putKey, sayKeyIsGone } from './keys-state.ts';
import type { OwnValue } from './own-values.ts';

/** Gives a key another name. Where another window gives it one of its own afterwards, that is told. */
export async function renameKey(access: KeysAccess, id: KeyId, label: string): Promise<void> {
  const { core, toasts, own, get } = access;
  const before = findKey(access, id);
  if (!before) return sayKeyIsGone(access);
  const show = (shown: string) => {
    const key = findKey(access, id);
    if (key) putKey(access, { ...key, label: shown });
  };
  await changeAtOnce({
    apply: () => show(label),
    send: async () =>
      putKey(access, await own.send([ownName(access, id, label)], () => core.keys.rename({ id, label }))),
    revert: () => show(before.label),
    toasts,
  });
  own.look(get().keys);
}

function ownName(access: KeysAccess, id: KeyId, label: string): OwnValue<readonly KeyView[]> {
  const read = (keys: readonly KeyView[]) => keys.find((key) => key.id === id)?.label;
  const tell = () => {
    const text = `Another window renamed the key ${label} to ${read(access.get().keys) ?? ''}.`;
    const run = () => void renameKey(access, id, label);
    access.toasts.getState().show({ text, action: { label: 'Bring mine back', run } });
  };
  return { key: `${id} label`, value: label, read, tell };
}

function findKey({ get }: KeysAccess, id: KeyId): KeyView | undefined {
  return get().keys.find((key) => key.id === id);
}
