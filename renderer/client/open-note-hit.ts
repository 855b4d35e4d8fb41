import type { SearchHit } from '../../shared/model/search.ts';
import { narrowWindow } from '../lib/narrow-window.ts';
import type { InspectorStore } from './inspector-store.ts';
import type { NoteLibraryStore } from './note-library-store.ts';
import type { RouteStore } from './route-store.ts';

export type NoteHit = Extract<SearchHit, { kind: 'note' }>;

export interface NotePlaces {
  readonly routes: RouteStore;
  readonly inspector: InspectorStore;
  readonly noteLibrary: NoteLibraryStore;
}

/** Goes to the conversation of a note, with its notes beside it, or to the notes of the whole workspace. */
export function openNoteHit({ routes, inspector, noteLibrary }: NotePlaces, hit: NoteHit): void {
  const { conversationId, workspaceId } = hit;
  if (conversationId === undefined) return noteLibrary.getState().open(workspaceId);
  routes.getState().go({ name: 'chat', conversationId });
  inspector.getState().reveal('notes', window.matchMedia(narrowWindow).matches);
}
