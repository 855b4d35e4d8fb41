import { Undo2 } from 'lucide-react';
import { keptAfterDeletionMs } from '../../../shared/model/conversation.ts';
import type { Note } from '../../../shared/model/note.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { noteTypeWords } from '../../lib/describe-note.ts';
import { formatDay } from '../../lib/format/format-date.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';

/** Notes that were deleted; each comes back where it was. */
export function RemovedNotes() {
  const { removedNotes } = useStores();
  const { notes = [], problem } = useFrom(
    () => removedNotes,
    (state) => state,
  );
  if (problem !== undefined) {
    return (
      <Banner tone="danger" title="The deleted notes cannot be read.">
        {problem}
      </Banner>
    );
  }
  if (notes.length === 0) return null;
  return (
    <ul className="shelf-list" aria-label="Notes">
      {notes.map((note) => (
        <li key={note.id} className="shelf-row">
          <span className="shelf-name">
            <span title={note.text}>{note.text}</span>
            <span className="shelf-when">{whenOf(note)}</span>
          </span>
          <Button
            size="small"
            icon={Undo2}
            aria-label={`Restore the note ${note.text.slice(0, mostNamed)}`}
            onClick={() => void removedNotes.getState().restore(note)}
          >
            Restore
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** Characters that tell one note from another. */
const mostNamed = 60;

function whenOf({ type, isPinned, expiresAt, deletedAt = 0 }: Note): string {
  const forgottenAt = deletedAt + keptAfterDeletionMs;
  const keptUntil = isPinned ? forgottenAt : Math.min(expiresAt ?? forgottenAt, forgottenAt);
  return `${noteTypeWords[type].title} note · deleted ${formatDay(deletedAt)}, kept until ${formatDay(keptUntil)}`;
}
