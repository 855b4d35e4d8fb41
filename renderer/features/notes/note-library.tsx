import { Plus } from 'lucide-react';
import { NoteType } from '../../../shared/model/note.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { noteTypeWords } from '../../lib/describe-note.ts';
import { focusWhenShown } from '../../lib/focus-when-shown.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { NoteCard } from './note-card.tsx';
import { NoteEditor } from './note-editor.tsx';
import './notes.css';

/** All notes of a workspace: searched, filtered, and where its preferences are written. */
export function NoteLibrary() {
  const { noteLibrary } = useStores();
  const workspaceId = useFrom(
    () => noteLibrary,
    (state) => state.workspaceId,
  );
  if (workspaceId === undefined) return null;
  return (
    <Dialog
      isOpen
      size="wide"
      onClose={() => noteLibrary.getState().close()}
      title="Notes of this workspace"
      description="Preferences go along with every message here. Notes that are not pinned expire after a week."
    >
      <LibraryTools workspaceId={workspaceId} />
      <LibraryNotes />
    </Dialog>
  );
}

const typeOptions = [
  { value: 'all' as const, label: 'All' },
  ...NoteType.options.map((value) => ({ value, label: noteTypeWords[value].title })),
];

function LibraryTools({ workspaceId }: { readonly workspaceId: string }) {
  const { noteLibrary, notes } = useStores();
  const text = useFrom(
    () => noteLibrary,
    (state) => state.text,
  );
  const type = useFrom(
    () => noteLibrary,
    (state) => state.type,
  );
  const begin = () => {
    notes.getState().begin({ workspaceId, type: 'preference', text: '' });
    focusWhenShown('.note-library-new textarea');
  };
  return (
    <div className="note-library-tools">
      <TextField
        label="Search notes"
        isLabelHidden
        placeholder="Search notes"
        value={text}
        onChange={(event) => noteLibrary.getState().search(event.currentTarget.value)}
      />
      <ChoiceGroup
        label="Type"
        value={type}
        options={typeOptions}
        onChange={(next) => noteLibrary.getState().filter(next)}
      />
      <Button icon={Plus} data-action="new-note" onClick={begin}>
        New preference
      </Button>
    </div>
  );
}

function LibraryNotes() {
  const { noteLibrary, notes } = useStores();
  const found = useFrom(
    () => noteLibrary,
    (state) => state.notes,
  );
  const status = useFrom(
    () => noteLibrary,
    (state) => state.status,
  );
  const hasMore = useFrom(
    () => noteLibrary,
    ({ next }) => next !== undefined,
  );
  const isWritten = useFrom(
    () => notes,
    ({ draft }) => draft !== undefined && draft.noteId === undefined && draft.conversationId === undefined,
  );
  return (
    <>
      {isWritten && (
        <div className="note-library-new">
          <NoteEditor />
        </div>
      )}
      {status.state === 'failed' && <p className="note-hint">The notes cannot be read. {status.message}</p>}
      <ul className="note-list" aria-label="Notes">
        {found.map((note) => (
          <NoteCard key={note.id} note={note} onLeft={() => noteLibrary.getState().close()} />
        ))}
      </ul>
      {status.state === 'ready' && found.length === 0 && <p className="note-hint">No note like that.</p>}
      {hasMore && <Button onClick={() => void noteLibrary.getState().readMore()}>Show more</Button>}
    </>
  );
}
