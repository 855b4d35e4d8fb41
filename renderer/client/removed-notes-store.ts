import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { Note } from '../../shared/model/note.ts';
import { changeAtOnce } from './change-at-once.ts';
import { describeError, isDisconnected } from './describe-error.ts';
import type { ToastStore } from './toast-store.ts';

export interface RemovedNotesState {
  /** What was deleted last first; absent while nobody looks. */
  readonly notes: readonly Note[] | undefined;
  /** Why they cannot be read. */
  readonly problem: string | undefined;
  readonly read: () => Promise<void>;
  readonly leave: () => void;
  readonly restore: (note: Note) => Promise<void>;
  /** Takes over what the core says about one of them. */
  readonly accept: (note: Note) => void;
}
export type RemovedNotesStore = StoreApi<RemovedNotesState>;

const mostNotes = 200;

/** The notes in Recently deleted. */
export function createRemovedNotesStore(core: CoreApi, toasts: ToastStore): RemovedNotesStore {
  return createStore<RemovedNotesState>()((set, get) => {
    const put = (note: Note) => {
      const others = get().notes?.filter(({ id }) => id !== note.id);
      if (!others) return;
      const notes = note.deletedAt === undefined ? others : [note, ...others];
      set({ notes: notes.toSorted((one, other) => (other.deletedAt ?? 0) - (one.deletedAt ?? 0)) });
    };
    return {
      notes: undefined,
      problem: undefined,
      read: async () => {
        set({ notes: get().notes ?? [] });
        try {
          const { notes } = await core.notes.list({ isDeleted: true, limit: mostNotes });
          if (!get().notes) return;
          set({ notes: [], problem: undefined });
          for (const note of notes) put(note);
        } catch (error) {
          if (!isDisconnected(error)) set({ problem: describeError(error) });
        }
      },
      leave: () => set({ notes: undefined, problem: undefined }),
      restore: (note) => {
        const { deletedAt: _, ...present } = note;
        return changeAtOnce({
          apply: () => put(present),
          send: async () => {
            put(await core.notes.restore({ id: note.id }));
            toasts.getState().show({ text: 'Brought back the note' });
          },
          revert: () => put(note),
          toasts,
        });
      },
      accept: put,
    };
  });
}
