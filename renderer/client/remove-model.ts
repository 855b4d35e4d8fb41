import type { CoreApi } from '../../shared/contract/core-api.ts';
import { splitModelRef } from '../../shared/model/ids.ts';
import type { ModelView } from '../../shared/model/language-model.ts';
import { changeAtOnce } from './change-at-once.ts';
import { describeError } from './describe-error.ts';
import type { ToastStore } from './toast-store.ts';

interface ModelsAccess {
  readonly core: CoreApi;
  readonly toasts: ToastStore;
  readonly get: () => { readonly models: readonly ModelView[] };
  readonly set: (change: { readonly models: readonly ModelView[] }) => void;
}

/** Removes a model the person added. Undo adds it as it was. */
export function removeModel({ core, toasts, get, set }: ModelsAccess, model: ModelView): Promise<void> {
  const before = get().models;
  return changeAtOnce({
    apply: () => set({ models: before.filter(({ ref }) => ref !== model.ref) }),
    send: async () => {
      await core.models.remove({ model: model.ref });
      const bringBack = () => void addBack(core, toasts, model);
      toasts.getState().show({
        text: `Removed ${model.label}`,
        action: { label: 'Undo', isUndo: true, run: bringBack },
      });
    },
    revert: () => set({ models: before }),
    toasts,
  });
}

/** The core tells the windows of the addition; its answer is not needed here. */
async function addBack(core: CoreApi, toasts: ToastStore, model: ModelView): Promise<void> {
  const { ref, providerId, label, contextTokens, price, maxOutputTokens, abilities } = model;
  try {
    await core.models.add({
      providerId,
      modelId: splitModelRef(ref).modelId,
      label,
      ...(contextTokens !== undefined && { contextTokens }),
      ...(price && { price }),
    });
    if (!model.areLimitsEdited) return;
    const sizes = { ...(contextTokens && { contextTokens }), ...(maxOutputTokens && { maxOutputTokens }) };
    await core.models.setLimits({ model: ref, limits: { ...sizes, abilities } });
  } catch (error) {
    toasts.getState().show({ text: describeError(error) });
  }
}
