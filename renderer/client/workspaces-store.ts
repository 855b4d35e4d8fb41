import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import { defaultWorkspaceId, type Workspace } from '../../shared/model/workspace.ts';
import { reading, ready } from '../lib/read-status.ts';
import { createWorkspaceChanges } from './change-workspaces.ts';
import { describeError } from './describe-error.ts';
import type { RouteStore } from './route-store.ts';
import type { SettingsStore } from './settings-store.ts';
import type { ToastStore } from './toast-store.ts';
import type { WorkspacesState } from './workspaces-state.ts';

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
        const { openWorkspaceId = defaultWorkspaceId } = settings.getState().settings;
        if (openWorkspaceId !== id) {
          void settings.getState().update({ openWorkspaceId: id });
        }
      },
      show: (id) => {
        get().follow(id);
        routes.getState().go({ name: 'chat' });
      },
      ...createWorkspaceChanges({ core, toasts, get, put }),
    };
  });
}

function withWorkspace(workspaces: readonly Workspace[], one: Workspace): readonly Workspace[] {
  const isKnown = workspaces.some(({ id }) => id === one.id);
  return isKnown ? workspaces.map((known) => (known.id === one.id ? one : known)) : [...workspaces, one];
}
