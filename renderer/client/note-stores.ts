import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { WindowClock } from '../lib/window-clock.ts';
import type { ConversationsStore } from './conversations-store.ts';
import { createHandoffFormStore, type HandoffFormStore } from './handoff-form-store.ts';
import { createHandoffsStore, type HandoffsStore } from './handoffs-store.ts';
import { createNoteLibraryStore, type NoteLibraryStore } from './note-library-store.ts';
import { createNotesStore, type NotesStore } from './notes-store.ts';
import { createRemovedNotesStore, type RemovedNotesStore } from './removed-notes-store.ts';
import type { ToastStore } from './toast-store.ts';

export interface NoteStores {
  readonly notes: NotesStore;
  readonly noteLibrary: NoteLibraryStore;
  readonly removedNotes: RemovedNotesStore;
  readonly handoffs: HandoffsStore;
  readonly handoffForm: HandoffFormStore;
}

interface NoteStoresDeps {
  readonly core: CoreApi;
  readonly toasts: ToastStore;
  readonly conversations: ConversationsStore;
  readonly clock: WindowClock;
}

export function createNoteStores({ core, toasts, conversations, clock }: NoteStoresDeps): NoteStores {
  return {
    notes: createNotesStore({ core, toasts, openConversation: (id) => conversations.getState().open(id) }),
    noteLibrary: createNoteLibraryStore(core, clock),
    removedNotes: createRemovedNotesStore(core, toasts),
    handoffs: createHandoffsStore(core, toasts),
    handoffForm: createHandoffFormStore({ core, toasts, conversations, clock }),
  };
}
