import { List, Plus } from 'lucide-react';
import { useState } from 'react';
import type { Note, NoteType } from '../../../shared/model/note.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { noteTypeWords } from '../../lib/describe-note.ts';
import { focusWhenShown } from '../../lib/focus-when-shown.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { NoteCard } from './note-card.tsx';
import { NoteEditor } from './note-editor.tsx';
import './notes.css';

/** The notes of the conversation on screen, and the preferences of its workspace that go along. */
export function NotesSection() {
  const { notes, noteLibrary } = useStores();
  const place = useFrom(
    () => notes,
    (state) => state.place,
  );
  const own = useFrom(
    () => notes,
    (state) => state.notes,
  );
  const status = useFrom(
    () => notes,
    (state) => state.status,
  );
  const isWritten = useFrom(
    () => notes,
    ({ draft }) => draft !== undefined && draft.noteId === undefined && draft.conversationId === place?.conversationId,
  );
  const preferences = useFrom(
    () => notes,
    (state) => state.preferences,
  );
  const [type, filter] = useState<NoteType | 'all'>('all');
  if (!place) return null;
  const begin = () => {
    notes.getState().begin({ ...place, type: place.conversationId === undefined ? 'preference' : 'context', text: '' });
    focusWhenShown('.note-editor textarea');
  };
  const shown = own.filter((note) => type === 'all' || note.type === type);
  return (
    <div className="notes">
      {status.state === 'failed' && <p className="note-hint">The notes cannot be read. {status.message}</p>}
      {countTypes(own) > 1 && <TypeFilter notes={own} type={type} onFilter={filter} />}
      {isWritten && <NoteEditor />}
      {shown.length > 0 && (
        <ul className="note-list">
          {shown.map((note) => (
            <NoteCard key={note.id} note={note} />
          ))}
        </ul>
      )}
      {own.length === 0 && !isWritten && (
        <p className="note-hint">What a model should know, a handoff, or how you like your answers: note it here.</p>
      )}
      {preferences.length > 0 && (
        <p className="note-hint">
          {preferences.length === 1 ? '1 preference note is' : `${preferences.length} preference notes are`} added to
          every message of this workspace.
        </p>
      )}
      <div className="note-actions">
        <Button size="small" icon={Plus} data-action="new-note" disabled={isWritten} onClick={begin}>
          New note
        </Button>
        <Button size="small" tone="ghost" icon={List} onClick={() => noteLibrary.getState().open(place.workspaceId)}>
          All notes
        </Button>
      </div>
    </div>
  );
}

function countTypes(notes: readonly Note[]): number {
  return new Set(notes.map(({ type }) => type)).size;
}

interface TypeFilterProps {
  readonly notes: readonly Note[];
  readonly type: NoteType | 'all';
  readonly onFilter: (type: NoteType | 'all') => void;
}

function TypeFilter({ notes, type, onFilter }: TypeFilterProps) {
  const types = [...new Set([...(type === 'all' ? [] : [type]), ...notes.map((note) => note.type)])];
  return (
    <Select<NoteType | 'all'>
      label="Show"
      isLabelHidden
      value={type}
      options={[
        { value: 'all', label: 'All types' },
        ...types.map((one) => ({ value: one, label: noteTypeWords[one].title })),
      ]}
      onChange={onFilter}
    />
  );
}
