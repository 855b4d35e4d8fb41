import { Pencil, Plus, SlidersHorizontal, Trash2 } from 'lucide-react';
import type { ReactElement } from 'react';
import type { WorkspaceId } from '../../../shared/model/ids.ts';
import { defaultWorkspaceId, type Workspace } from '../../../shared/model/workspace.ts';
import { useCurrentWorkspaceId } from '../../client/use-current-workspace.ts';
import type { Stores } from '../../client/stores.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { shownTitle } from '../../lib/shown-text.ts';
import { Menu, type MenuEntry } from '../../ui/menu.tsx';

interface WorkspaceMenuProps {
  /** The control that opens the menu; carries its own accessible name. */
  readonly trigger: ReactElement;
}

/** Turns to another workspace, and makes, renames and deletes them. */
export function WorkspaceMenu({ trigger }: WorkspaceMenuProps) {
  const stores = useStores();
  const known = useFrom(
    ({ workspaces }) => workspaces,
    (state) => state.workspaces,
  );
  const currentId = useCurrentWorkspaceId();
  const open = known.filter(({ deletedAt }) => deletedAt === undefined);
  return (
    <Menu
      align="start"
      trigger={trigger}
      entries={[...open.map((one) => showEntry(stores, one, currentId)), ...changeEntries(stores, currentId)]}
    />
  );
}

/** What the workspace of this window is called. */
export function useWorkspaceTitle(): string {
  const currentId = useCurrentWorkspaceId();
  const title = useFrom(
    ({ workspaces }) => workspaces,
    (state) => state.workspaces.find(({ id }) => id === currentId)?.title ?? 'My workspace',
  );
  return shownTitle(title);
}

function showEntry({ workspaces }: Stores, { id, title }: Workspace, currentId: WorkspaceId): MenuEntry {
  return { id, label: shownTitle(title), isCurrent: id === currentId, run: () => workspaces.getState().show(id) };
}

function changeEntries({ view, workspaces, routes }: Stores, workspaceId: WorkspaceId): readonly MenuEntry[] {
  const { organise } = view.getState();
  return [
    {
      id: 'new-workspace',
      label: 'New workspace',
      icon: Plus,
      startsGroup: true,
      run: () => organise({ kind: 'new-workspace' }),
    },
    {
      id: 'rename-workspace',
      label: 'Rename workspace',
      icon: Pencil,
      run: () => organise({ kind: 'rename-workspace', workspaceId }),
    },
    {
      id: 'workspace-policy',
      label: 'Policy of this workspace',
      icon: SlidersHorizontal,
      run: () => routes.getState().go({ name: 'policies', scope: { layer: 'workspace', id: workspaceId } }),
    },
    {
      id: 'delete-workspace',
      label: 'Delete workspace',
      icon: Trash2,
      isDangerous: true,
      isDisabled: workspaceId === defaultWorkspaceId,
      run: () => void workspaces.getState().remove(workspaceId),
    },
  ];
}
