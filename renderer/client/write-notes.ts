import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { Note } from '../../shared/model/note.ts';
import { describeError } from './describe-error.ts';
import type { NoteDraft, NotesAccess, NotesState } from './notes-state.ts';

type NoteWriting = Pick<NotesState, 'begin' | 'type' | 'cancel' | 'save'>;

/** Writing a note; what was typed stays where it cannot be saved. */
export function createNoteWriting({ core, get, set }: NotesAccess): NoteWriting {
  return {
    begin: (draft) => set({ draft, problem: undefined }),
    type: (change) => {
      const { draft } = get();
      if (draft) set({ draft: { ...draft, ...change } });
    },
    cancel: () => set({ draft: undefined, problem: undefined }),
    save: async () => {
      const { draft, isSaving } = get();
      if (!draft || isSaving || draft.text.trim() === '') return false;
      set({ isSaving: true, problem: undefined });
      try {
        get().accept(await send(core, draft));
        // What was typed meanwhile is not thrown away.
        if (get().draft === draft) set({ draft: undefined });
        return true;
      } catch (error) {
        set({ problem: describeError(error) });
        return false;
      } finally {
        set({ isSaving: false });
      }
    },
  };
}

function send({ notes }: CoreApi, { noteId, ...draft }: NoteDraft): Promise<Note> {
  return noteId === undefined ? notes.write(draft) : notes.edit({ id: noteId, text: draft.text });
}
