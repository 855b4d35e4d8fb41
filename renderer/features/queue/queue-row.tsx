import { useSortable } from '@dnd-kit/sortable';
import { GripVertical, Pencil, X } from 'lucide-react';
import { type KeyboardEvent, memo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { QueuedMessage } from '../../../shared/model/queued-message.ts';
import { useStores } from '../../client/stores-context.ts';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { QueueEditor } from './queue-editor.tsx';

interface QueueRowProps {
  readonly message: QueuedMessage;
  /** "2nd of 3". */
  readonly place: string;
  readonly isTabStop: boolean;
  readonly onFocus: () => void;
  readonly onMove: (step: 1 | -1) => void;
}

/** A message that waits: Enter edits it, Alt and the arrow keys move it, Delete removes it. */
export const QueueRow = memo(function QueueRow({ message, place, isTabStop, onFocus, onMove }: QueueRowProps) {
  const { queue } = useStores();
  const [isEditing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const { setNodeRef, setActivatorNodeRef, listeners, transform, transition, isDragging } = useSortable({
    id: message.id,
  });
  const words = wordsOf(message);
  const remove = () => void queue.getState().remove(message);
  const endEditing = (text: string | undefined) => {
    flushSync(() => setEditing(false));
    if (text !== undefined) void queue.getState().edit(message, text);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const run = keyAction(event, { onMove, remove });
    if (!run) return;
    event.preventDefault();
    run();
  };
  const style = { transform: transform ? `translateY(${Math.round(transform.y)}px)` : undefined, transition };
  return (
    <li ref={setNodeRef} className="queue-row" style={style} data-dragging={isDragging || undefined} onFocus={onFocus}>
      <span ref={setActivatorNodeRef} className="queue-grip" {...listeners} aria-hidden>
        <Icon of={GripVertical} size="dense" />
      </span>
      {isEditing ? (
        <QueueEditor text={message.text} onEnd={endEditing} />
      ) : (
        <>
          <button
            ref={button}
            type="button"
            className="queue-text"
            aria-label={`${words}, ${place}. Edit`}
            aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Delete"
            tabIndex={isTabStop ? 0 : -1}
            title={words}
            onClick={() => setEditing(true)}
            onKeyDown={onKeyDown}
          >
            {words}
          </button>
          <IconButton
            icon={Pencil}
            label="Edit"
            size="small"
            tabIndex={isTabStop ? 0 : -1}
            onClick={() => setEditing(true)}
          />
          <IconButton
            icon={X}
            label="Remove from the queue"
            hotkey="Delete"
            size="small"
            tabIndex={isTabStop ? 0 : -1}
            onClick={remove}
          />
        </>
      )}
    </li>
  );
});

interface RowActions {
  readonly onMove: (step: 1 | -1) => void;
  readonly remove: () => void;
}

function keyAction({ key, altKey }: KeyboardEvent, { onMove, remove }: RowActions): (() => void) | undefined {
  if (altKey && key === 'ArrowUp') return () => onMove(-1);
  if (altKey && key === 'ArrowDown') return () => onMove(1);
  return key === 'Delete' ? remove : undefined;
}

/** With the names of the files that go along. */
function wordsOf({ text, attachments = [] }: QueuedMessage): string {
  const names = attachments.map(({ name }) => name).join(', ');
  if (names === '') return text;
  return text === '' ? names : `${text} (${names})`;
}
