import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { Stores } from './stores.ts';

export const StoresContext = createContext<Stores | undefined>(undefined);

/** Every store of the window. */
export function useStores(): Stores {
  const stores = use(StoresContext);
  if (!stores) throw new Error('Components that read stores stand inside StoresContext.');
  return stores;
}

/** One narrow part of one store: `useFrom(({ settings }) => settings, (state) => state.settings.theme)`. */
export function useFrom<State, Part>(pick: (stores: Stores) => StoreApi<State>, select: (state: State) => Part): Part {
  return useStore(pick(useStores()), select);
}
