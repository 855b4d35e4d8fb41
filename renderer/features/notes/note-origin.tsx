import type { Note } from '../../../shared/model/note.ts';
import { formatRoute } from '../../client/route.ts';
import { useFrom } from '../../client/stores-context.ts';
import { formatDay, formatMoment } from '../../lib/format/format-date.ts';
import { shownTitle } from '../../lib/shown-text.ts';

interface NoteOriginProps {
  readonly note: Note;
  /** The person goes to the conversation. */
  readonly onLeft: () => void;
}

/** Which conversation a note is from, and since when. One that is not in the list any more is not named. */
export function NoteOrigin({ note: { conversationId, createdAt }, onLeft }: NoteOriginProps) {
  const title = useFrom(
    ({ conversations }) => conversations,
    (state) => state.conversations.find(({ id }) => id === conversationId)?.title,
  );
  return (
    <p className="note-hint note-origin">
      {conversationId !== undefined && title !== undefined && (
        <>
          From{' '}
          <a href={formatRoute({ name: 'chat', conversationId })} onClick={onLeft} dir="auto">
            {shownTitle(title)}
          </a>
          {', '}
        </>
      )}
      <time title={formatMoment(createdAt)} dateTime={new Date(createdAt).toISOString()}>
        {formatDay(createdAt)}
      </time>
    </p>
  );
}
