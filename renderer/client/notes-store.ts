import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { Note } from '../../shared/model/note.ts';
import { reading, ready } from '../lib/read-status.ts';
import { describeError, isDisconnected } from './describe-error.ts';
import { createNoteChanges } from './change-notes.ts';
import type { NotePlace, NotesAccess, NotesDeps, NotesState } from './notes-state.ts';
import { createNoteWriting } from './write-notes.ts';

export type NotesStore = StoreApi<NotesState>;

/** Notes of one conversation; the rest is a page further. */
const mostNotes = 200;

export function createNotesStore(deps: NotesDeps): NotesStore {
  const { core } = deps;
  return createStore<NotesState>()((set, get) => {
    const access: NotesAccess = { ...deps, get, set };
    return {
      place: undefined,
      notes: [],
      preferences: [],
      status: reading,
      draft: undefined,
      problem: undefined,
      isSaving: false,
      look: (place) => {
        if (isSamePlace(place, get().place)) return;
        set({ place, notes: [], preferences: [], status: reading });
        void get().readAgain();
      },
      readAgain: async () => {
        const { place } = get();
        if (!place) return;
        try {
          const [notes, preferences] = await readPlace(core, place);
          if (get().place === place) set({ notes, preferences, status: ready });
        } catch (error) {
          if (isDisconnected(error) || get().place !== place) return;
          set({ status: { state: 'failed', message: describeError(error) } });
        }
      },
      accept: (note) => set(withNote(get(), note)),
      ...createNoteWriting(access),
      ...createNoteChanges(access),
    };
  });
}

function isSamePlace(one: NotePlace | undefined, other: NotePlace | undefined): boolean {
  return one?.workspaceId === other?.workspaceId && one?.conversationId === other?.conversationId;
}

async function readPlace({ notes }: CoreApi, { workspaceId, conversationId }: NotePlace) {
  const [own, preferences] = await Promise.all([
    conversationId === undefined ? undefined : notes.list({ conversationId, limit: mostNotes }),
    notes.list({ workspaceId, types: ['preference'], limit: mostNotes }),
  ]);
  return [own?.notes ?? [], preferences.notes] as const;
}

function withNote({ place, notes, preferences }: NotesState, note: Note): Partial<NotesState> {
  const isOfConversation = note.conversationId !== undefined && note.conversationId === place?.conversationId;
  const isPreference = note.type === 'preference' && note.workspaceId === place?.workspaceId;
  return {
    ...(isOfConversation && { notes: replaced(notes, note) }),
    ...(isPreference && { preferences: replaced(preferences, note) }),
  };
}

/** Newest first. */
export function replaced(notes: readonly Note[], note: Note): readonly Note[] {
  const others = notes.filter(({ id }) => id !== note.id);
  if (note.deletedAt !== undefined) return others;
  return [...others, note].toSorted((one, other) => other.createdAt - one.createdAt || (other.id < one.id ? -1 : 1));
}
