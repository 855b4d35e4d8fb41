import type { KeyboardEvent } from 'react';
import { maxNoteCharacters, type NoteType } from '../../../shared/model/note.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { noteTypeWords } from '../../lib/describe-note.ts';
import { focusWhenShown } from '../../lib/focus-when-shown.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { NoteText } from './note-text.tsx';

/** What a person writes; summaries and errors are written by themselves. */
const writtenTypes: readonly NoteType[] = ['context', 'handoff', 'preference'];

/** The note that is being written. What is typed stays until it is saved or thrown away. */
export function NoteEditor() {
  const { notes } = useStores();
  const draft = useFrom(
    () => notes,
    (state) => state.draft,
  );
  const problem = useFrom(
    () => notes,
    (state) => state.problem,
  );
  const isSaving = useFrom(
    () => notes,
    (state) => state.isSaving,
  );
  if (!draft) return null;
  const isNew = draft.noteId === undefined;
  const isTooLong = draft.text.length > maxNoteCharacters;
  const canSave = draft.text.trim() !== '' && !isTooLong;
  const leave = () =>
    focusWhenShown(
      isNew ? '[data-action="new-note"]' : `[data-note="${CSS.escape(draft.noteId ?? '')}"] [data-action="edit-note"]`,
    );
  const save = () =>
    void notes
      .getState()
      .save()
      .then((isSaved) => isSaved && leave());
  const cancel = () => {
    notes.getState().cancel();
    leave();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') cancel();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && canSave) save();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="note-editor">
      {isNew && (
        <Select
          label="Type"
          isLabelHidden
          value={draft.type}
          options={writtenTypes.map((type) => ({ value: type, label: noteTypeWords[type].title }))}
          onChange={(type) => notes.getState().type({ type })}
        />
      )}
      <NoteText key={draft.type} draft={draft} onKeyDown={onKeyDown} />
      <p className="note-hint">
        {isTooLong
          ? `A note holds ${maxNoteCharacters.toLocaleString('en')} characters at most.`
          : noteTypeWords[draft.type].use}
      </p>
      {problem && (
        <p className="note-problem" role="alert">
          {problem} What you wrote is still here.
        </p>
      )}
      <div className="note-actions">
        <Button size="small" tone="primary" hotkey="Mod+Enter" disabled={!canSave} isBusy={isSaving} onClick={save}>
          Save
        </Button>
        <Button size="small" hotkey="Escape" onClick={cancel}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
