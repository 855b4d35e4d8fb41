import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ConversationId } from '../../shared/model/ids.ts';

/** What lies over the screen; one at a time. */
export type Overlay = 'palette' | 'keys' | 'models' | 'sidebar' | 'vault' | 'inspector';

export interface Renaming {
  readonly id: ConversationId;
  readonly place: 'title' | 'row';
}

/** What is open on screen and belongs to nobody's data. */
export interface ViewState {
  readonly overlay: Overlay | undefined;
  readonly renaming: Renaming | undefined;
  readonly show: (overlay: Overlay) => void;
  readonly close: (overlay: Overlay) => void;
  readonly rename: (renaming: Renaming) => void;
  readonly endRename: () => void;
}
export type ViewStore = StoreApi<ViewState>;

export function createViewStore(): ViewStore {
  return createStore<ViewState>()((set, get) => ({
    overlay: undefined,
    renaming: undefined,
    show: (overlay) => set({ overlay }),
    close: (overlay) => {
      if (get().overlay === overlay) set({ overlay: undefined });
    },
    rename: (renaming) => set({ renaming }),
    endRename: () => set({ renaming: undefined }),
  }));
}
