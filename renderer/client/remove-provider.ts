import type { KeyId } from '../../shared/model/ids.ts';
import type { ProviderView } from '../../shared/model/provider.ts';
import { changeAtOnce } from './change-at-once.ts';
import { describeError } from './describe-error.ts';
import type { ProvidersAccess } from './providers-state.ts';

/** Removes a provider and its keys. Undo brings it back as it was; without it the secrets go when the toast ends. */
export function removeProvider(access: ProvidersAccess, provider: ProviderView): Promise<void> {
  const { core, toasts, get, set } = access;
  const { id, label } = provider;
  const before = get().providers;
  return changeAtOnce({
    apply: () => set({ providers: before.filter((known) => known.id !== id) }),
    send: async () => {
      const keyIds = await removeKeys(access, provider);
      await core.providers.remove({ id });
      toasts.getState().show({
        text: `Removed ${label}`,
        action: { label: 'Undo', isUndo: true, run: () => void bringBack(access, provider, keyIds) },
        onLeft: () => void forgetKeys(access, keyIds),
      });
    },
    revert: () => set({ providers: before }),
    toasts,
  });
}

async function removeKeys({ core }: ProvidersAccess, { id }: ProviderView): Promise<readonly KeyId[]> {
  const { keys } = await core.keys.list({});
  const own = keys.filter(({ providerId, source }) => providerId === id && source !== 'environment');
  for (const key of own) await core.keys.remove({ id: key.id });
  return own.map((key) => key.id);
}

async function bringBack({ core, toasts }: ProvidersAccess, { id }: ProviderView, keyIds: readonly KeyId[]) {
  try {
    await core.providers.restore({ id });
    for (const keyId of keyIds) await core.keys.restore({ id: keyId });
  } catch (error) {
    toasts.getState().show({ text: describeError(error) });
  }
}

async function forgetKeys({ core, toasts }: ProvidersAccess, keyIds: readonly KeyId[]): Promise<void> {
  try {
    for (const id of keyIds) await core.keys.forget({ id });
  } catch (error) {
    toasts.getState().show({ text: describeError(error) });
  }
}
