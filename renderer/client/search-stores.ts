import type { ModelsStore } from './models-store.ts';
import { createMessageSearchStore, type MessageSearchDeps, type MessageSearchStore } from './message-search-store.ts';
import { type NotePlaces, openNoteHit } from './open-note-hit.ts';
import { createSearchPageStore, type SearchPageStore } from './search-page-store.ts';
import type { WorkspacesStore } from './workspaces-store.ts';

export interface SearchStores {
  readonly messageSearch: MessageSearchStore;
  readonly searchPage: SearchPageStore;
}

type SearchStoresDeps = Omit<MessageSearchDeps, 'readNames' | 'openNote'> &
  NotePlaces & { readonly models: ModelsStore; readonly workspaces: WorkspacesStore };

/** The searches of the palette and of the page of results, over the names that filters are written with. */
export function createSearchStores(deps: SearchStoresDeps): SearchStores {
  const { core, clock, models, workspaces } = deps;
  const readNames = () => ({ models: models.getState().models, workspaces: workspaces.getState().workspaces });
  return {
    messageSearch: createMessageSearchStore({ ...deps, readNames, openNote: (hit) => openNoteHit(deps, hit) }),
    searchPage: createSearchPageStore({ core, clock, readNames }),
  };
}
