import { z } from 'zod';
import { WorkspaceId } from '../model/ids.ts';
import { Workspace } from '../model/workspace.ts';
import { nothing } from './call-parts.ts';
import { request } from './define.ts';
import { visibleName } from './visible-name.ts';

const title = visibleName(120);

export const workspaceCalls = {
  /** Oldest first; those in Recently deleted as well. */
  list: request(nothing, z.strictObject({ workspaces: z.array(Workspace) })),
  create: request(z.strictObject({ title }), Workspace),
  rename: request(z.strictObject({ id: WorkspaceId, title }), Workspace),
  /** Moves it to Recently deleted with all its conversations. The first workspace stays. */
  remove: request(z.strictObject({ id: WorkspaceId }), Workspace),
  /** Brings it back with the conversations that went with it. */
  restore: request(z.strictObject({ id: WorkspaceId }), Workspace),
};
