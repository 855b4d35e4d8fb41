import { z } from 'zod';
import { EpochMs } from './quantities.ts';

/** Records that are removed a little at a time, for good. */
export const ClearedKind = z.enum(['traces', 'usage']);
export type ClearedKind = z.infer<typeof ClearedKind>;

/** What there is to clear. Conversations that are deleted already do not count. */
export const Clearable = z.strictObject({
  conversationCount: z.int().min(0),
  traceCount: z.int().min(0),
  usageCount: z.int().min(0),
  /** Kept by Switchboard; those of the environment are not. */
  keyCount: z.int().min(0),
});
export type Clearable = z.infer<typeof Clearable>;

/** How far clearing is. A backup comes first; `backup` names it. */
export const ClearingStep = z.discriminatedUnion('phase', [
  z.strictObject({ phase: z.literal('backing-up') }),
  z.strictObject({
    phase: z.literal('clearing'),
    removedCount: z.int().min(0),
    totalCount: z.int().min(0),
    backup: z.string(),
  }),
  z.strictObject({ phase: z.literal('cleared'), removedCount: z.int().min(0), backup: z.string() }),
]);
export type ClearingStep = z.infer<typeof ClearingStep>;

/** Many conversations that went to Recently deleted in one stroke; `deletedAt` tells them from others. */
export const ClearedConversations = z.strictObject({ count: z.int().min(0), deletedAt: EpochMs });
export type ClearedConversations = z.infer<typeof ClearedConversations>;
