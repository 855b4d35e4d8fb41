import { Undo2 } from 'lucide-react';
import { keptAfterDeletionMs } from '../../../shared/model/conversation.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { formatDay } from '../../lib/format/format-date.ts';
import { Button } from '../../ui/button.tsx';

/** Workspaces that were deleted; each comes back with the conversations that went with it. */
export function RemovedWorkspaces() {
  const { workspaces } = useStores();
  const known = useFrom(
    () => workspaces,
    (state) => state.workspaces,
  );
  const removed = known.filter(({ deletedAt }) => deletedAt !== undefined);
  if (removed.length === 0) return null;
  return (
    <ul className="shelf-list" aria-label="Workspaces">
      {removed.map(({ id, title, deletedAt = 0 }) => (
        <li key={id} className="shelf-row">
          <span className="shelf-name">
            <span>{title}</span>
            <span className="shelf-when">
              Workspace with its conversations · deleted {formatDay(deletedAt)}, kept until{' '}
              {formatDay(deletedAt + keptAfterDeletionMs)}
            </span>
          </span>
          <Button
            size="small"
            icon={Undo2}
            aria-label={`Restore the workspace ${title}`}
            onClick={() => void workspaces.getState().restore(id)}
          >
            Restore
          </Button>
        </li>
      ))}
    </ul>
  );
}
