import type { WorkspaceId } from '../../shared/model/ids.ts';
import { defaultWorkspaceId } from '../../shared/model/workspace.ts';
import type { SettingsStore } from './settings-store.ts';
import type { WorkspacesState } from './workspaces-state.ts';
import type { WorkspacesStore } from './workspaces-store.ts';

interface Here {
  readonly workspaces: WorkspacesStore;
  readonly settings: SettingsStore;
}

export function currentWorkspaceId({ workspaces, settings }: Here): WorkspaceId {
  return chooseWorkspace(workspaces.getState(), settings.getState().settings.openWorkspaceId);
}

/** The workspace of a window: what it shows, else the one that was shown last, else the first. */
export function chooseWorkspace(
  { workspaces, shownId }: WorkspacesState,
  lastId: WorkspaceId | undefined,
): WorkspaceId {
  const wanted = shownId ?? lastId ?? defaultWorkspaceId;
  const isGone = workspaces.find(({ id }) => id === wanted)?.deletedAt !== undefined;
  return isGone ? defaultWorkspaceId : wanted;
}
