import { z } from 'zod';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { readStored, type TextStorage } from '../lib/stored-value.ts';

export interface RecentCommandsState {
  /** What was chosen in the palette, the latest first. */
  readonly ids: readonly string[];
  readonly note: (id: string) => void;
}
export type RecentCommandsStore = StoreApi<RecentCommandsState>;

const storageKey = 'recent-commands';
const mostIds = 5;

/** Kept as long as the window is open, over reloads. */
export function createRecentCommandsStore(storage: TextStorage): RecentCommandsStore {
  return createStore<RecentCommandsState>()((set, get) => ({
    ids: readStored(storage, storageKey, z.array(z.string())) ?? [],
    note: (id) => {
      const ids = [id, ...get().ids.filter((known) => known !== id)].slice(0, mostIds);
      storage.setItem(storageKey, JSON.stringify(ids));
      set({ ids });
    },
  }));
}
