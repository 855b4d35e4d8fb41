import { z } from 'zod';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { readStored, type TextStorage } from '../lib/stored-value.ts';

export interface TypedAmountsState {
  /** By field: what was typed there and is not saved. */
  readonly texts: Readonly<Partial<Record<string, string>>>;
  /** Without a text what was typed is forgotten. */
  readonly type: (field: string, text?: string) => void;
}
export type TypedAmountsStore = StoreApi<TypedAmountsState>;

const storageKey = 'typed-amounts';

/** Amounts that are being written. They outlive their page and reloads, so that what is no amount yet is not lost. */
export function createTypedAmountsStore(storage: TextStorage): TypedAmountsStore {
  return createStore<TypedAmountsState>()((set, get) => ({
    texts: readStored(storage, storageKey, z.record(z.string(), z.string())) ?? {},
    type: (field, text) => {
      const { [field]: _, ...others } = get().texts;
      const texts = text === undefined ? others : { ...others, [field]: text };
      storage.setItem(storageKey, JSON.stringify(texts));
      set({ texts });
    },
  }));
}
