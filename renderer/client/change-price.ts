import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { ModelRef } from '../../shared/model/ids.ts';
import type { ModelView } from '../../shared/model/language-model.ts';
import type { Price } from '../../shared/model/price.ts';
import type { ToastStore } from './toast-store.ts';

interface PriceChangeDeps {
  readonly core: CoreApi;
  readonly toasts: ToastStore;
  readonly get: () => { readonly models: readonly ModelView[] };
  /** Shows a model as it will be and has it stored. */
  readonly change: (
    ref: ModelRef,
    edit: (model: ModelView) => ModelView,
    send: () => Promise<ModelView>,
  ) => Promise<void>;
}

interface PriceChange {
  readonly ref: ModelRef;
  /** Absent where the catalogue's own price comes back. */
  readonly price: Price | undefined;
  /** The model with the price that Undo brings back; the one that stands now where it is absent. */
  readonly undoTo: ModelView | undefined;
}

/** Sets the price of a model, or brings the catalogue's own back. The toast can undo either. */
export function changePrice(deps: PriceChangeDeps, { ref, price, undoTo }: PriceChange): Promise<void> {
  const before = undoTo ?? deps.get().models.find((model) => model.ref === ref);
  const tell = () => {
    if (!before) return;
    const undo = () => void putPrice(deps, { ref, price: before.isPriceEdited ? before.price : undefined });
    const text = price ? `Saved the price of ${before.label}` : `Reset the price of ${before.label}`;
    deps.toasts.getState().show({ text, action: { label: 'Undo', isUndo: true, run: undo } });
  };
  return putPrice(deps, { ref, price, onStored: tell });
}

interface WantedPrice {
  readonly ref: ModelRef;
  readonly price: Price | undefined;
  readonly onStored?: () => void;
}

function putPrice({ core, change }: PriceChangeDeps, { ref, price, onStored }: WantedPrice): Promise<void> {
  return change(
    ref,
    (model) => (price ? { ...model, price, isPriceEdited: true } : model),
    async () => {
      const saved = await core.models.setPrice({ model: ref, ...(price && { price }) });
      onStored?.();
      return saved;
    },
  );
}
