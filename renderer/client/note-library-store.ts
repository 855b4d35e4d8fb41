import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { WorkspaceId } from '../../shared/model/ids.ts';
import type { Note, NoteCursor, NoteType } from '../../shared/model/note.ts';
import { type ReadStatus, reading, ready } from '../lib/read-status.ts';
import type { WindowClock } from '../lib/window-clock.ts';
import { describeError, isDisconnected } from './describe-error.ts';
import { replaced } from './notes-store.ts';

export interface NoteLibraryState {
  /** The workspace whose notes are shown; absent while the list is closed. */
  readonly workspaceId: WorkspaceId | undefined;
  readonly notes: readonly Note[];
  readonly status: ReadStatus;
  readonly text: string;
  readonly type: NoteType | 'all';
  readonly next: NoteCursor | undefined;
  readonly open: (workspaceId: WorkspaceId) => void;
  readonly close: () => void;
  readonly search: (text: string) => void;
  readonly filter: (type: NoteType | 'all') => void;
  readonly readMore: () => Promise<void>;
  readonly accept: (note: Note) => void;
}
export type NoteLibraryStore = StoreApi<NoteLibraryState>;

const pageSize = 50;
const typingMs = 150;

/** All notes of a workspace, filtered and searched; read page by page while the list is open. */
export function createNoteLibraryStore(core: CoreApi, clock: WindowClock): NoteLibraryStore {
  let stopTimer = () => {};
  return createStore<NoteLibraryState>()((set, get) => {
    const read = async (after?: NoteCursor) => {
      const asked = get();
      if (asked.workspaceId === undefined) return;
      const isStale = () => !isSameQuestion(asked, get());
      try {
        const page = await core.notes.list({ ...questionOf(asked), limit: pageSize, ...(after && { after }) });
        if (isStale()) return;
        const notes = after ? [...get().notes, ...page.notes] : page.notes;
        set({ notes, next: page.next, status: ready });
      } catch (error) {
        if (isDisconnected(error) || isStale()) return;
        set({ status: { state: 'failed', message: describeError(error) } });
      }
    };
    return {
      workspaceId: undefined,
      notes: [],
      status: reading,
      text: '',
      type: 'all',
      next: undefined,
      open: (workspaceId) => {
        set({ workspaceId, notes: [], status: reading, text: '', type: 'all', next: undefined });
        void read();
      },
      close: () => {
        stopTimer();
        set({ workspaceId: undefined, notes: [], next: undefined });
      },
      search: (text) => {
        set({ text });
        stopTimer();
        stopTimer = clock.after(typingMs, () => void read());
      },
      filter: (type) => {
        set({ type });
        void read();
      },
      readMore: async () => {
        const { next } = get();
        if (next) await read(next);
      },
      accept: (note) => {
        const { workspaceId, type } = get();
        if (note.workspaceId !== workspaceId || (type !== 'all' && note.type !== type)) return;
        set({ notes: replaced(get().notes, note) });
      },
    };
  });
}

function questionOf({ workspaceId, text, type }: NoteLibraryState) {
  return {
    ...(workspaceId !== undefined && { workspaceId }),
    ...(text.trim() !== '' && { text: text.trim() }),
    ...(type !== 'all' && { types: [type] }),
  };
}

function isSameQuestion(one: NoteLibraryState, other: NoteLibraryState): boolean {
  return one.workspaceId === other.workspaceId && one.text === other.text && one.type === other.type;
}
