import { z } from 'zod';
import { PendingApproval } from './approval.ts';
import { Failure } from './failure.ts';
import { MessageId } from './ids.ts';
import { Citation, MessageStatus, Provenance, ToolCall } from './message.ts';
import { DurationMs } from './quantities.ts';
import { TokenUsage } from './usage.ts';

/** What a turn reports while it runs: deltas plus structure, so that nothing grows with each chunk. */
export const TurnChunk = z.discriminatedUnion('type', [
  /** Which model was chosen and why; sent before the first token and again whenever another takes over. */
  z.strictObject({ type: z.literal('route-chosen'), messageId: MessageId, provenance: Provenance }),
  z.strictObject({
    type: z.literal('attempt-failed'),
    failure: Failure,
    durationMs: DurationMs,
    willRetry: z.boolean(),
  }),
  /** The request waits for the person; the last one has no approval any more. */
  z.strictObject({ type: z.literal('approval-changed'), approval: z.exactOptional(PendingApproval) }),
  z.strictObject({ type: z.literal('reasoning-delta'), text: z.string() }),
  z.strictObject({ type: z.literal('text-delta'), text: z.string() }),
  z.strictObject({ type: z.literal('tool-called'), call: ToolCall }),
  z.strictObject({ type: z.literal('citation-found'), citation: Citation }),
  z.strictObject({ type: z.literal('usage'), usage: TokenUsage }),
  /** The last chunk of every turn. */
  z.strictObject({
    type: z.literal('end'),
    status: MessageStatus.exclude(['streaming']),
    provenance: z.exactOptional(Provenance),
    failure: z.exactOptional(Failure),
  }),
]);
export type TurnChunk = z.infer<typeof TurnChunk>;

/** A chunk with its place in the turn, so that a reader can come back from any index. */
export const IndexedChunk = z.strictObject({ index: z.int().min(0), chunk: TurnChunk });
export type IndexedChunk = z.infer<typeof IndexedChunk>;
