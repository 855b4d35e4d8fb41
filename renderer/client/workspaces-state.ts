import type { WorkspaceId } from '../../shared/model/ids.ts';
import type { Workspace } from '../../shared/model/workspace.ts';
import type { ReadStatus } from '../lib/read-status.ts';

export interface WorkspacesState {
  /** Oldest first; the removed ones as well. */
  readonly workspaces: readonly Workspace[];
  readonly status: ReadStatus;
  /** What this window shows; absent until it has shown one. */
  readonly shownId: WorkspaceId | undefined;
  readonly read: () => Promise<void>;
  readonly accept: (workspaces: readonly Workspace[]) => void;
  /** Turns to the workspace of what is on screen. */
  readonly follow: (id: WorkspaceId) => void;
  /** Turns to a workspace and its newest conversation. */
  readonly show: (id: WorkspaceId) => void;
  /** Turns to a new workspace. */
  readonly create: (title: string) => Promise<void>;
  readonly rename: (id: WorkspaceId, title: string) => Promise<void>;
  /** With Undo in a toast. */
  readonly remove: (id: WorkspaceId) => Promise<void>;
  readonly restore: (id: WorkspaceId) => Promise<void>;
}
