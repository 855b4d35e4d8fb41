import { handoffNoteParts, readHandoffNote } from '../../../shared/model/handoff-note.ts';
import type { Note } from '../../../shared/model/note.ts';
import { shownText } from '../../lib/shown-text.ts';

/** The text of a note; one in five parts part by part. */
export function NoteBody({ note }: { readonly note: Pick<Note, 'type' | 'text'> }) {
  const parts = note.type === 'handoff' ? readHandoffNote(note.text) : undefined;
  if (!parts) return <p className="note-text">{shownText(note.text)}</p>;
  return (
    <dl className="note-parts">
      {handoffNoteParts
        .filter(({ part }) => parts[part] !== '')
        .map(({ part, title }) => (
          <div key={part}>
            <dt>{title}</dt>
            <dd className="note-text">{shownText(parts[part])}</dd>
          </div>
        ))}
    </dl>
  );
}
