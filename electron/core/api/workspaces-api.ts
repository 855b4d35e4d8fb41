import type { ApiGroup } from '../../../shared/contract/core-api.ts';
import { createWorkspaces, type WorkspacePorts } from '../conversations/workspaces.ts';

export function createWorkspacesApi(ports: WorkspacePorts): ApiGroup<'workspaces'> {
  const workspaces = createWorkspaces(ports);
  return {
    list: async () => ({ workspaces: [...ports.stores.workspaces.list()] }),
    create: async ({ title }) => workspaces.create(title),
    rename: async ({ id, title }) => workspaces.rename(id, title),
    remove: ({ id }) => workspaces.remove(id),
    restore: ({ id }) => workspaces.restore(id),
  };
}
