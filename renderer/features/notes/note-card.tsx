import { Copy, MessageSquarePlus, Pencil, Pin, PinOff, Trash2 } from 'lucide-react';
import type { Note } from '../../../shared/model/note.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { expiryWords, noteTypeWords } from '../../lib/describe-note.ts';
import { focusWhenShown } from '../../lib/focus-when-shown.ts';
import { formatMoment } from '../../lib/format/format-date.ts';
import { useCopied } from '../../lib/use-copied.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { NoteBody } from './note-body.tsx';
import { NoteEditor } from './note-editor.tsx';
import { NoteOrigin } from './note-origin.tsx';

interface NoteCardProps {
  readonly note: Note;
  /** Given where notes of several conversations stand together: each says where it is from, and the way there leaves. */
  readonly onLeft?: () => void;
}

/** One note with what can be done with it; its editor takes its place. */
export function NoteCard({ note, onLeft }: NoteCardProps) {
  const { notes, clock } = useStores();
  const isEdited = useFrom(
    () => notes,
    ({ draft }) => draft?.noteId === note.id,
  );
  const { title } = noteTypeWords[note.type];
  const expiry = expiryWords(note, clock.now());
  return (
    <li className="note" data-note={note.id}>
      <div role="group" aria-label={`${title} note, ${formatMoment(note.createdAt)}`} tabIndex={-1}>
        <div className="note-head">
          <b>{title}</b>
          <span className="note-when figures" title={formatMoment(note.updatedAt)}>
            {note.isPinned ? 'pinned' : expiry}
          </span>
          <IconButton
            size="small"
            icon={note.isPinned ? PinOff : Pin}
            label={note.isPinned ? 'Let it expire' : 'Pin, so that it stays'}
            onClick={() => void notes.getState().pin(note, !note.isPinned)}
          />
          <IconButton
            size="small"
            icon={Trash2}
            label="Delete note"
            onClick={() => void notes.getState().remove(note)}
          />
        </div>
        {onLeft && <NoteOrigin note={note} onLeft={onLeft} />}
        {isEdited ? <NoteEditor /> : <NoteBody note={note} />}
        {!isEdited && <NoteActions note={note} onLeft={onLeft} />}
      </div>
    </li>
  );
}

function NoteActions({ note, onLeft }: { readonly note: Note; readonly onLeft: (() => void) | undefined }) {
  const { notes } = useStores();
  const { outcome, copy } = useCopied();
  const { id, type, text, workspaceId, conversationId } = note;
  const edit = () => {
    const place = { workspaceId, ...(conversationId !== undefined && { conversationId }) };
    notes.getState().begin({ ...place, noteId: id, type, text });
    focusWhenShown(`[data-note="${CSS.escape(id)}"] textarea`);
  };
  const start = () => {
    onLeft?.();
    void notes.getState().beginConversation(note);
    focusWhenShown('[data-region="composer"] [data-region-focus]');
  };
  return (
    <div className="note-actions">
      <Button size="small" icon={Pencil} data-action="edit-note" onClick={edit}>
        Edit
      </Button>
      <Button size="small" icon={Copy} onClick={() => copy(text)}>
        <span aria-live="polite">{copyWords(outcome)}</span>
      </Button>
      <Button size="small" tone="ghost" icon={MessageSquarePlus} className="note-start" onClick={start}>
        Start from note
      </Button>
    </div>
  );
}

function copyWords(outcome: ReturnType<typeof useCopied>['outcome']): string {
  if (outcome === 'copied') return 'Copied';
  return outcome === 'refused' ? 'Not copied' : 'Copy';
}
