import { ArchiveRestore, Trash2, Undo2 } from 'lucide-react';
import { memo } from 'react';
import { type Conversation, keptAfterDeletionMs } from '../../../shared/model/conversation.ts';
import { formatRoute } from '../../client/route.ts';
import type { ShelfName } from '../../client/shelf-store.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { formatDay } from '../../lib/format/format-date.ts';
import { shownTitle } from '../../lib/shown-text.ts';
import { Button } from '../../ui/button.tsx';
import { Jack } from '../../ui/jack.tsx';

interface ShelfRowProps {
  readonly shelf: ShelfName;
  readonly conversation: Conversation;
}

export const ShelfRow = memo(function ShelfRow({ shelf, conversation }: ShelfRowProps) {
  const { shelves, conversations } = useStores();
  const { id, line } = conversation;
  const title = shownTitle(conversation.title);
  const workspace = useFrom(
    ({ workspaces }) => workspaces,
    (state) => state.workspaces.find((known) => known.id === conversation.workspaceId)?.title,
  );
  return (
    <li className="shelf-row">
      <Jack line={line} size="small" />
      <span className="shelf-name">
        {shelf === 'archived' ? (
          <a href={formatRoute({ name: 'chat', conversationId: id })}>{title}</a>
        ) : (
          <span>{title}</span>
        )}
        <span className="shelf-when">{[workspace, whenOf(conversation)].filter(Boolean).join(' · ')}</span>
      </span>
      {shelf === 'archived' ? (
        <>
          <Button
            size="small"
            icon={ArchiveRestore}
            aria-label={`Unarchive ${title}`}
            onClick={() => void shelves.getState().bringBack(id)}
          >
            Unarchive
          </Button>
          <Button
            size="small"
            icon={Trash2}
            aria-label={`Delete ${title}`}
            onClick={() => void conversations.getState().remove(id)}
          >
            Delete
          </Button>
        </>
      ) : (
        <>
          <Button
            size="small"
            icon={Undo2}
            aria-label={`Restore ${title}`}
            onClick={() => void shelves.getState().bringBack(id)}
          >
            Restore
          </Button>
          <Button
            size="small"
            icon={Trash2}
            aria-label={`Delete now: ${title}`}
            onClick={() => shelves.getState().removeForGood(id)}
          >
            Delete now
          </Button>
        </>
      )}
    </li>
  );
});

function whenOf({ deletedAt, archivedAt = 0 }: Conversation): string {
  if (deletedAt === undefined) return `archived ${formatDay(archivedAt)}`;
  return `deleted ${formatDay(deletedAt)}, kept until ${formatDay(deletedAt + keptAfterDeletionMs)}`;
}
