import { assertNever } from '../../../shared/model/assert-never.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { ExportDialog } from './export-dialog.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { TagsDialog } from './tags-dialog.tsx';
import { WorkspaceDialog } from './workspace-dialog.tsx';

/** The dialog that asks where a conversation belongs, wherever it was asked for. */
export function OrganisePlace() {
  const { view, conversations } = useStores();
  const organising = useFrom(
    () => view,
    (state) => state.organising,
  );
  const conversation = useFrom(
    () => conversations,
    (state) =>
      organising && 'conversationId' in organising
        ? state.conversations.find(({ id }) => id === organising.conversationId)
        : undefined,
  );
  if (!organising) return null;
  const close = () => view.getState().organise(undefined);
  switch (organising.kind) {
    case 'tags':
      return conversation && <TagsDialog conversation={conversation} onClose={close} />;
    case 'move':
      return conversation && <MoveDialog conversation={conversation} onClose={close} />;
    case 'export':
      return conversation && <ExportDialog conversation={conversation} onClose={close} />;
    case 'new-workspace':
      return <WorkspaceDialog workspaceId={undefined} onClose={close} />;
    case 'rename-workspace':
      return <WorkspaceDialog workspaceId={organising.workspaceId} onClose={close} />;
    default:
      return assertNever(organising);
  }
}
