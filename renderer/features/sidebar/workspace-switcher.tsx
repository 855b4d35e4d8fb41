import { ChevronsUpDown } from 'lucide-react';
import { Icon } from '../../ui/icon.tsx';
import { WorkspaceMark } from './workspace-mark.tsx';
import { useWorkspaceTitle, WorkspaceMenu } from './workspace-menu.tsx';

/** Names the workspace at the top of the sidebar and opens the list of them. */
export function WorkspaceSwitcher() {
  const title = useWorkspaceTitle();
  return (
    <WorkspaceMenu
      trigger={
        <button type="button" className="sidebar-workspace" aria-label={`Workspace: ${title}`}>
          <WorkspaceMark />
          <span className="row-label">{title}</span>
          <Icon of={ChevronsUpDown} size="dense" />
        </button>
      }
    />
  );
}
