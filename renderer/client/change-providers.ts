import type { ProviderId } from '../../shared/model/ids.ts';
import type { ProviderOverride, ProviderView } from '../../shared/model/provider.ts';
import { changeAtOnce } from './change-at-once.ts';
import { describeError } from './describe-error.ts';
import type { ProvidersAccess, ProvidersState } from './providers-state.ts';
import { removeProvider } from './remove-provider.ts';

export type ProviderChanges = Pick<ProvidersState, 'add' | 'update' | 'setRotation' | 'reset' | 'remove'>;

/** What a person changes about the providers. */
export function createProviderChanges(access: ProvidersAccess): ProviderChanges {
  const { core, toasts, get, set } = access;
  const update = (id: ProviderId, override: ProviderOverride, onSaved?: () => void) =>
    change(access, {
      apply: (providers) => replaced(providers, id, (known) => overridden(known, override)),
      send: async () => {
        const saved = await core.providers.update({ id, override });
        onSaved?.();
        return saved;
      },
    });
  return {
    add: async (provider, onAdded) => {
      set({ addition: { state: 'running' } });
      try {
        const added = await core.providers.add({ ...provider });
        const others = get().providers.filter(({ id }) => id !== added.id);
        set({ addition: undefined, providers: [...others, added] });
        onAdded(added);
      } catch (error) {
        set({ addition: { state: 'failed', message: describeError(error) } });
      }
    },
    update: (id, override) => update(id, override),
    setRotation: async (id, rotation) => {
      const provider = get().providers.find((known) => known.id === id);
      if (!provider) return;
      const { label, rotation: before = 'sticky' } = provider;
      const run = () => void update(id, { rotation: before });
      const action = { label: 'Undo', isUndo: true, run };
      await update(id, { rotation }, () => toasts.getState().show({ text: `Saved the rotation of ${label}`, action }));
    },
    reset: (id) => change(access, { apply: (providers) => providers, send: () => core.providers.reset({ id }) }),
    remove: async (id) => {
      const provider = get().providers.find((known) => known.id === id);
      if (provider) await removeProvider(access, provider);
    },
  };
}

type Providers = readonly ProviderView[];

interface ProvidersChange {
  readonly apply: (providers: Providers) => Providers;
  readonly send: () => Promise<ProviderView>;
}

function change({ toasts, get, set }: ProvidersAccess, { apply, send }: ProvidersChange): Promise<void> {
  const before = get().providers;
  return changeAtOnce({
    apply: () => set({ providers: apply(before) }),
    send: async () => {
      const saved = await send();
      set({ providers: replaced(get().providers, saved.id, () => saved) });
    },
    revert: () => set({ providers: before }),
    toasts,
  });
}

function replaced(providers: Providers, id: ProviderId, edit: (provider: ProviderView) => ProviderView): Providers {
  return providers.map((known) => (known.id === id ? edit(known) : known));
}

function overridden(provider: ProviderView, override: ProviderOverride): ProviderView {
  const { isEnabled, baseUrl, extraHeaders, rotation } = override;
  return {
    ...provider,
    ...(isEnabled !== undefined && { isEnabled }),
    ...(baseUrl !== undefined && { baseUrl }),
    ...(extraHeaders && { extraHeaders }),
    ...(rotation && { rotation }),
  };
}
