import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { ModelRef, ProviderId } from '../../shared/model/ids.ts';
import type { ModelLimits, ModelView } from '../../shared/model/language-model.ts';
import type { Price } from '../../shared/model/price.ts';
import type { TokenCount } from '../../shared/model/quantities.ts';
import { type ReadStatus, reading, ready } from '../lib/read-status.ts';
import { changeAtOnce } from './change-at-once.ts';
import { changePrice } from './change-price.ts';
import { describeError } from './describe-error.ts';
import { removeModel } from './remove-model.ts';
import type { ToastStore } from './toast-store.ts';

export interface NewModel {
  readonly providerId: ProviderId;
  readonly modelId: string;
  readonly label?: string;
  readonly contextTokens?: TokenCount;
  readonly price?: Price;
}

export interface ModelsState {
  readonly models: readonly ModelView[];
  readonly status: ReadStatus;
  /** Why the last model could not be added. */
  readonly additionProblem: string | undefined;
  readonly read: () => Promise<void>;
  readonly accept: (models: readonly ModelView[]) => void;
  readonly setEnabled: (ref: ModelRef, isEnabled: boolean) => Promise<void>;
  /** Without a price the catalogue's own comes back. The toast can undo it, where `undoTo` is given to its price. */
  readonly setPrice: (ref: ModelRef, price?: Price, undoTo?: ModelView) => Promise<void>;
  /** Without limits the catalogue's own come back. */
  readonly setLimits: (ref: ModelRef, limits?: ModelLimits) => Promise<void>;
  /** Puts the reason away. */
  readonly endAddition: () => void;
  readonly add: (model: NewModel, onAdded: (model: ModelView) => void) => Promise<void>;
  /** Removes a model the person added; the toast can bring it back. */
  readonly remove: (model: ModelView) => Promise<void>;
}
export type ModelsStore = StoreApi<ModelsState>;

export function createModelsStore(core: CoreApi, toasts: ToastStore): ModelsStore {
  return createStore<ModelsState>()((set, get) => {
    const change = (ref: ModelRef, edit: (model: ModelView) => ModelView, send: () => Promise<ModelView>) => {
      const before = get().models;
      const put = (next: (model: ModelView) => ModelView) =>
        set({ models: get().models.map((model) => (model.ref === ref ? next(model) : model)) });
      return changeAtOnce({
        apply: () => put(edit),
        send: async () => {
          const saved = await send();
          put(() => saved);
        },
        revert: () => set({ models: before }),
        toasts,
      });
    };
    return {
      models: [],
      status: reading,
      additionProblem: undefined,
      read: async () => {
        try {
          const { models } = await core.models.list({});
          set({ models, status: ready });
        } catch (error) {
          set({ status: { state: 'failed', message: describeError(error) } });
        }
      },
      accept: (models) => set({ models, status: ready }),
      endAddition: () => set({ additionProblem: undefined }),
      setEnabled: (ref, isEnabled) =>
        change(
          ref,
          (model) => ({ ...model, isEnabled }),
          () => core.models.setEnabled({ model: ref, isEnabled }),
        ),
      setPrice: (ref, price, undoTo) => changePrice({ core, toasts, get, change }, { ref, price, undoTo }),
      setLimits: (ref, limits) =>
        change(
          ref,
          (model) => (limits ? { ...model, ...limits, areLimitsEdited: true } : model),
          () => core.models.setLimits({ model: ref, ...(limits && { limits }) }),
        ),
      remove: (model) => removeModel({ core, toasts, get, set }, model),
      add: (model, onAdded) => addModel({ core, get, set }, model, onAdded),
    };
  });
}

interface Addition {
  readonly core: CoreApi;
  readonly get: () => ModelsState;
  readonly set: (change: Partial<ModelsState>) => void;
}

async function addModel(
  { core, get, set }: Addition,
  model: NewModel,
  onAdded: (model: ModelView) => void,
): Promise<void> {
  set({ additionProblem: undefined });
  try {
    const added = await core.models.add({ ...model });
    set({ models: [...get().models.filter((known) => known.ref !== added.ref), added] });
    onAdded(added);
  } catch (error) {
    set({ additionProblem: describeError(error) });
  }
}
