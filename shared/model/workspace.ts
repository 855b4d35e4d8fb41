import { z } from 'zod';
import { WorkspaceId } from './ids.ts';
import { EpochMs } from './quantities.ts';

/** A group of conversations with its own policy and budget. */
export const Workspace = z.strictObject({
  id: WorkspaceId,
  title: z.string().min(1).max(120),
  createdAt: EpochMs,
  /** In Recently deleted since then, with its conversations. */
  deletedAt: z.exactOptional(EpochMs),
});
export type Workspace = z.infer<typeof Workspace>;

/** The workspace that is always there: what names no other belongs to it. */
export const defaultWorkspaceId: WorkspaceId = 'default';
