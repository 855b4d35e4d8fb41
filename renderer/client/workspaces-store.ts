import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { WorkspaceId } from '../../shared/model/ids.ts';
import { defaultWorkspaceId, type Workspace } from '../../shared/model/workspace.ts';
import { type ReadStatus, reading, ready } from '../lib/read-status.ts';
import { changeAtOnce } from './change-at-once.ts';
import { describeError } from './describe-error.ts';
import type { RouteStore } from './route-store.ts';
import type { SettingsStore } from './settings-store.ts';
import type { ToastStore } from './toast-store.ts';

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
export type WorkspacesStore = StoreApi<WorkspacesState>;

export interface WorkspacesDeps {
  readonly core: CoreApi;
  readonly toasts: ToastStore;
  readonly routes: RouteStore;
  readonly settings: SettingsStore;
}

export function createWorkspacesStore({ core, toasts, routes, settings }: WorkspacesDeps): WorkspacesStore {
  return createStore<WorkspacesState>()((set, get) => {
    const put = (workspace: Workspace) => set({ workspaces: withWorkspace(get().workspaces, workspace) });
    const tell = (error: unknown, retry: () => void) =>
      toasts.getState().show({ text: describeError(error), action: { label: 'Retry', run: retry } });
    return {
      workspaces: [],
      status: reading,
      shownId: undefined,
      read: async () => {
        try {
          const { workspaces } = await core.workspaces.list({});
          set({ workspaces, status: ready });
        } catch (error) {
          set({ status: { state: 'failed', message: describeError(error) } });
        }
      },
      accept: (workspaces) => set({ workspaces, status: ready }),
      follow: (id) => {
        if (get().shownId === id) return;
        set({ shownId: id });
        if (settings.getState().settings.openWorkspaceId !== id) {
          void settings.getState().update({ openWorkspaceId: id });
        }
      },
      show: (id) => {
        get().follow(id);
        routes.getState().go({ name: 'chat' });
      },
      create: async (title) => {
        try {
          const workspace = await core.workspaces.create({ title });
          put(workspace);
          get().show(workspace.id);
        } catch (error) {
          tell(error, () => void get().create(title));
        }
      },
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
      remove: async (id) => {
        try {
          const removed = await core.workspaces.remove({ id });
          put(removed);
          if (get().shownId === id) get().show(defaultWorkspaceId);
          const run = () => void get().restore(id);
          const text = `Deleted ${removed.title} and its conversations`;
          toasts.getState().show({ text, action: { label: 'Undo', hotkey: 'Mod+Z', run } });
        } catch (error) {
          tell(error, () => void get().remove(id));
        }
      },
      restore: async (id) => {
        try {
          put(await core.workspaces.restore({ id }));
          get().show(id);
        } catch (error) {
          tell(error, () => void get().restore(id));
        }
      },
    };
  });
}

function withWorkspace(workspaces: readonly Workspace[], one: Workspace): readonly Workspace[] {
  const isKnown = workspaces.some(({ id }) => id === one.id);
  return isKnown ? workspaces.map((known) => (known.id === one.id ? one : known)) : [...workspaces, one];
}
