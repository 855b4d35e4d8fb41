import type { WorkspaceId } from '../../../shared/model/ids.ts';
import type { Workspace } from '../../../shared/model/workspace.ts';

export interface WorkspaceStore {
  /** Oldest first; the removed ones as well. */
  readonly list: () => readonly Workspace[];
  readonly read: (id: WorkspaceId) => Workspace | undefined;
  /** Inserts or replaces. */
  readonly save: (workspace: Workspace) => void;
  /** Conversations of removed workspaces go to Recently deleted, at most `limit` at a time; answers how many went. */
  readonly deleteSome: (limit: number) => number;
  /** Conversations that went there with their workspace come back, at most `limit` at a time; answers how many came. */
  readonly restoreSome: (workspace: Workspace, limit: number) => number;
  /** Removes for good what was removed before `deletedBefore` and holds no conversation any more. */
  readonly purge: (deletedBefore: number) => void;
}
