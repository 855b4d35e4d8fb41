import type { CoreApi } from '../../shared/contract/core-api.ts';
import { defaultWorkspaceId, type Workspace } from '../../shared/model/workspace.ts';
import { changeAtOnce } from './change-at-once.ts';
import { describeError } from './describe-error.ts';
import type { ToastStore } from './toast-store.ts';
import type { WorkspacesState } from './workspaces-state.ts';

export type WorkspaceChanges = Pick<WorkspacesState, 'create' | 'rename' | 'remove' | 'restore'>;

export interface WorkspacesAccess {
  readonly core: CoreApi;
  readonly toasts: ToastStore;
  readonly get: () => WorkspacesState;
  readonly put: (workspace: Workspace) => void;
}

/** What a person changes about workspaces. */
export function createWorkspaceChanges({ core, toasts, get, put }: WorkspacesAccess): WorkspaceChanges {
  const orTell = async (work: () => Promise<void>, retry: () => void) => {
    try {
      await work();
    } catch (error) {
      toasts.getState().show({ text: describeError(error), action: { label: 'Retry', run: retry } });
    }
  };
  return {
    create: (title) =>
      orTell(
        async () => {
          const workspace = await core.workspaces.create({ title });
          put(workspace);
          get().show(workspace.id);
        },
        () => void get().create(title),
      ),
    rename: async (id, title) => {
      const before = get().workspaces.find((known) => known.id === id);
      if (!before || title === before.title) return;
      await changeAtOnce({
        apply: () => put({ ...before, title }),
        send: async () => put(await core.workspaces.rename({ id, title })),
        revert: () => put(before),
        toasts,
      });
    },
    remove: (id) =>
      orTell(
        async () => {
          const removed = await core.workspaces.remove({ id });
          put(removed);
          if (get().shownId === id) get().show(defaultWorkspaceId);
          const run = () => void get().restore(id);
          const text = `Deleted ${removed.title} and its conversations`;
          toasts.getState().show({ text, action: { label: 'Undo', isUndo: true, run } });
        },
        () => void get().remove(id),
      ),
    restore: (id) =>
      orTell(
        async () => {
          put(await core.workspaces.restore({ id }));
          get().show(id);
        },
        () => void get().restore(id),
      ),
  };
}
