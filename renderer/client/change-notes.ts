import { describeError } from './describe-error.ts';
import type { NotesAccess, NotesState } from './notes-state.ts';

type NoteChanges = Pick<NotesState, 'pin' | 'remove' | 'beginConversation'>;

/** What is done with a note at once, and taken back where the core refuses. */
export function createNoteChanges({ core, toasts, openConversation, get }: NotesAccess): NoteChanges {
  const say = (error: unknown) => toasts.getState().show({ text: describeError(error) });
  return {
    pin: async (note, isPinned) => {
      get().accept({ ...note, isPinned });
      try {
        get().accept(await core.notes.pin({ id: note.id, isPinned }));
      } catch (error) {
        get().accept(note);
        say(error);
      }
    },
    remove: async (note) => {
      get().accept({ ...note, deletedAt: note.updatedAt });
      try {
        await core.notes.remove({ id: note.id });
        const undo = () => core.notes.restore({ id: note.id }).then(get().accept, say);
        toasts.getState().show({
          text: 'Deleted the note',
          action: { label: 'Undo', isUndo: true, run: () => void undo() },
        });
      } catch (error) {
        get().accept(note);
        say(error);
      }
    },
    beginConversation: async (note) => {
      try {
        openConversation((await core.notes.beginConversation({ id: note.id })).id);
        toasts.getState().show({ text: 'Started from the note, which its models know' });
      } catch (error) {
        say(error);
      }
    },
  };
}
