import { type KeyboardEvent, useState } from 'react';
import {
  emptyHandoffNote,
  type HandoffNote,
  type HandoffNotePart,
  handoffNoteParts,
  readHandoffNote,
  writeHandoffNote,
} from '../../../shared/model/handoff-note.ts';
import { maxNoteCharacters, type NoteType } from '../../../shared/model/note.ts';
import type { NoteDraft } from '../../client/notes-state.ts';
import { useStores } from '../../client/stores-context.ts';
import { noteTypeWords } from '../../lib/describe-note.ts';
import { PartFields } from '../../ui/part-fields.tsx';

interface NoteTextProps {
  readonly draft: NoteDraft;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** A handoff note is written in its five parts, any other as one text. */
export function NoteText({ draft: { type, text }, onKeyDown }: NoteTextProps) {
  const { notes } = useStores();
  const [parts, setParts] = useState(() => partsOf(type, text));
  const { title } = noteTypeWords[type];
  if (parts) {
    const write = (part: HandoffNotePart, written: string) => {
      const changed = { ...parts, [part]: written };
      setParts(changed);
      notes.getState().type({ text: writeHandoffNote(changed) });
    };
    return (
      <div role="group" aria-label={`${title} note`}>
        <PartFields parts={handoffNoteParts} values={parts} onWrite={write} onKeyDown={onKeyDown} />
      </div>
    );
  }
  return (
    <textarea
      className="note-editor-text"
      aria-label={`${title} note`}
      aria-invalid={text.length > maxNoteCharacters || undefined}
      data-uses-escape
      autoFocus
      rows={3}
      value={text}
      onChange={(event) => notes.getState().type({ text: event.currentTarget.value })}
      onKeyDown={onKeyDown}
    />
  );
}

/** A handoff note that was written otherwise stays one text. */
function partsOf(type: NoteType, text: string): HandoffNote | undefined {
  if (type !== 'handoff') return undefined;
  return text === '' ? emptyHandoffNote : readHandoffNote(text);
}
