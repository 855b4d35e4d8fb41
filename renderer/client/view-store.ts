import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ConversationId, WorkspaceId } from '../../shared/model/ids.ts';

/** What lies over the screen; one at a time. */
export type Overlay = 'palette' | 'slash-menu' | 'keys' | 'models' | 'sidebar' | 'vault' | 'inspector' | 'branches';

export interface Renaming {
  readonly id: ConversationId;
  readonly place: 'title' | 'row';
}

/** What a dialog asks about: the words or the place of a conversation, or the name of a workspace. */
export type Organising =
  | { readonly kind: 'tags'; readonly conversationId: ConversationId }
  | { readonly kind: 'move'; readonly conversationId: ConversationId }
  | { readonly kind: 'export'; readonly conversationId: ConversationId }
  | { readonly kind: 'new-workspace' }
  | { readonly kind: 'rename-workspace'; readonly workspaceId: WorkspaceId };

/** What is open on screen and belongs to nobody's data. */
export interface ViewState {
  readonly overlay: Overlay | undefined;
  readonly renaming: Renaming | undefined;
  readonly organising: Organising | undefined;
  /** The tag that the list of conversations is filtered by. */
  readonly tag: string | undefined;
  readonly show: (overlay: Overlay) => void;
  readonly close: (overlay: Overlay) => void;
  readonly rename: (renaming: Renaming) => void;
  readonly endRename: () => void;
  readonly organise: (organising: Organising | undefined) => void;
  readonly filterByTag: (tag: string | undefined) => void;
}
export type ViewStore = StoreApi<ViewState>;

export function createViewStore(): ViewStore {
  return createStore<ViewState>()((set, get) => ({
    overlay: undefined,
    renaming: undefined,
    organising: undefined,
    tag: undefined,
    show: (overlay) => set({ overlay }),
    close: (overlay) => {
      if (get().overlay === overlay) set({ overlay: undefined });
    },
    rename: (renaming) => set({ renaming }),
    endRename: () => set({ renaming: undefined }),
    organise: (organising) => set({ organising }),
    filterByTag: (tag) => set({ tag }),
  }));
}
