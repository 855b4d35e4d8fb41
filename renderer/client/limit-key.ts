import type { KeyId } from '../../shared/model/ids.ts';
import type { KeyQuota, KeyView } from '../../shared/model/key.ts';
import { changeAtOnce } from './change-at-once.ts';
import { type KeysAccess, putKey, sayKeyIsGone } from './keys-state.ts';
import type { OwnValue } from './own-values.ts';

/** Sets or takes away what a key may be used for in a day. Undo brings back what held before. */
export async function limitKey(access: KeysAccess, id: KeyId, quota: KeyQuota | undefined): Promise<void> {
  const key = findKey(access, id);
  if (!key) return sayKeyIsGone(access);
  const text = quota ? `Saved the daily limit of ${key.label}` : `Removed the daily limit of ${key.label}`;
  const undo = () => {
    const now = findKey(access, id);
    if (now) void writeQuota(access, { key: now, quota: key.quota, onWritten: () => {} });
  };
  const onWritten = () => access.toasts.getState().show({ text, action: { label: 'Undo', isUndo: true, run: undo } });
  await writeQuota(access, { key, quota, onWritten });
}

interface KeyLimit {
  readonly key: KeyView;
  readonly quota: KeyQuota | undefined;
  readonly onWritten: () => void;
}

async function writeQuota(access: KeysAccess, { key, quota, onWritten }: KeyLimit): Promise<void> {
  const { core, toasts, own, get } = access;
  await changeAtOnce({
    apply: () => putKey(access, withQuota(key, quota)),
    send: async () => {
      const send = () => core.keys.setQuota({ id: key.id, ...(quota && { quota }) });
      putKey(access, await own.send([ownQuota(access, key.id, quota)], send));
      onWritten();
    },
    revert: () => putKey(access, key),
    toasts,
  });
  own.look(get().keys);
}

function ownQuota(access: KeysAccess, id: KeyId, quota: KeyQuota | undefined): OwnValue<readonly KeyView[]> {
  const tell = () => {
    const now = findKey(access, id);
    if (!now) return;
    const text = `Another window changed the daily limit of ${now.label} to ${limitWords(now.quota)}.`;
    const run = () => void limitKey(access, id, quota);
    access.toasts.getState().show({ text, action: { label: 'Bring mine back', run } });
  };
  const read = (keys: readonly KeyView[]) => {
    const key = keys.find((known) => known.id === id);
    return key && limitWords(key.quota);
  };
  return { key: `${id} quota`, value: limitWords(quota), read, tell };
}

function limitWords(quota: KeyQuota | undefined): string {
  return quota ? `${quota.limit.toLocaleString('en-US')} ${quota.unit}` : 'none';
}

/** What is used of a limit in another unit is known by the core alone. */
function withQuota({ quota: before, quotaUsed, ...key }: KeyView, quota: KeyQuota | undefined): KeyView {
  const isSameUnit = quota !== undefined && quota.unit === before?.unit;
  return {
    ...key,
    ...(quota && { quota }),
    ...(isSameUnit && quotaUsed !== undefined && { quotaUsed }),
  };
}

function findKey({ get }: KeysAccess, id: KeyId): KeyView | undefined {
  return get().keys.find((key) => key.id === id);
}
