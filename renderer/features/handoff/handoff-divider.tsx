import { ArrowDownUp, ArrowRight, ChevronRight, Copy, Pencil } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import type { Handoff } from '../../../shared/model/handoff.ts';
import type { Note } from '../../../shared/model/note.ts';
import { useCopied } from '../../lib/use-copied.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { givenWords, reasonWords } from './describe-handoff.ts';
import './handoff-divider.css';

interface HandoffDividerProps {
  readonly handoff: Handoff;
  /** Absent once it has expired or was deleted. */
  readonly note: Note | undefined;
  readonly renderNote: (note: Note) => ReactNode;
  readonly onEdit: (note: Note) => void;
}

/** Where the line changes hands: from, to and what was sent. It opens to the note, read only. */
export function HandoffDivider({ handoff, note, renderNote, onEdit }: HandoffDividerProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { from, to, way, reason } = handoff;
  return (
    <div role="group" className="handoff" aria-label={`Handoff to ${to.modelLabel}`} data-handoff={handoff.id}>
      <span className="handoff-line" data-line={from?.line ?? 'none'} data-part="from" />
      <span className="handoff-line" data-line={to.line} data-part="to" />
      <span className="handoff-cross">
        <Icon of={ArrowDownUp} size="chip" />
      </span>
      <div className="handoff-box">
        <p className="handoff-words">
          {way === 'announced' ? 'Handed off ' : 'Changed '}
          {from && <b>{from.modelLabel}</b>} <Icon of={ArrowRight} size="chip" />{' '}
          <span className="visually-hidden">to </span>
          <b>{to.modelLabel}</b>
          <span className="figures">
            {way === 'announced' ? '' : ` ${reasonWords(reason)}`}: {givenWords(handoff)}
          </span>
        </p>
        <Button
          size="small"
          tone="ghost"
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={() => setOpen(!isOpen)}
        >
          Read note
          <Icon of={ChevronRight} size="chip" />
        </Button>
      </div>
      {isOpen && (
        <div id={id} className="handoff-opened">
          {note ? <OpenNote note={note} renderNote={renderNote} onEdit={onEdit} /> : goneWords}
        </div>
      )}
    </div>
  );
}

const goneWords = 'Its note has expired or was deleted.';

interface OpenNoteProps extends Pick<HandoffDividerProps, 'renderNote' | 'onEdit'> {
  readonly note: Note;
}

function OpenNote({ note, renderNote, onEdit }: OpenNoteProps) {
  const { outcome, copy } = useCopied();
  return (
    <>
      {renderNote(note)}
      <div className="handoff-actions">
        <Button size="small" icon={Pencil} onClick={() => onEdit(note)}>
          Edit
        </Button>
        <Button size="small" icon={Copy} onClick={() => copy(note.text)}>
          <span aria-live="polite">{outcome === 'copied' ? 'Copied' : 'Copy'}</span>
        </Button>
      </div>
    </>
  );
}
