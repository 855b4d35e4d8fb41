import { z } from 'zod';
import { ApprovalAnswer, ApprovalCause } from './approval.ts';
import { Decision } from './decision.ts';
import { Failure, FailureKind } from './failure.ts';
import { ConversationId, MessageId, ModelRef, TurnId } from './ids.ts';
import { DurationMs, EpochMs } from './quantities.ts';
import { RoutingRequest } from './routing-request.ts';
import { Cost } from './usage.ts';

/** One call to one model with one key, or a step that took its place. */
export const TraceStep = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('attempt'),
    model: ModelRef,
    modelLabel: z.string(),
    keyLabel: z.exactOptional(z.string()),
    outcome: z.enum(['complete', 'stopped', 'interrupted', 'failed']),
    failure: z.exactOptional(Failure),
    firstTokenMs: z.exactOptional(DurationMs),
    durationMs: DurationMs,
    cost: z.exactOptional(Cost),
  }),
  /** Waited before the next attempt: back-off, Retry-After, a rate limit. */
  z.strictObject({
    type: z.literal('wait'),
    model: ModelRef,
    durationMs: DurationMs,
    /** Our own count of what the provider allows, or the failure of the attempt before. */
    cause: z.union([z.literal('rate-limit'), FailureKind]),
  }),
  /** A candidate that was passed over when its turn came. */
  z.strictObject({ type: z.literal('passed-over'), model: ModelRef, modelLabel: z.string(), why: z.string() }),
  z.strictObject({
    type: z.literal('approval'),
    causes: z.array(ApprovalCause),
    answer: z.exactOptional(ApprovalAnswer),
    durationMs: DurationMs,
  }),
  z.strictObject({ type: z.literal('cache-hit'), savedMicros: z.exactOptional(z.int().min(0)) }),
]);
export type TraceStep = z.infer<typeof TraceStep>;

/** The decision for one request plus what came of it. */
export const Trace = z.strictObject({
  turnId: TurnId,
  conversationId: ConversationId,
  messageId: MessageId,
  at: EpochMs,
  /** Absent for traces from before decisions were kept, and where the request broke before one was made. */
  request: z.exactOptional(RoutingRequest.omit({ text: true })),
  decision: z.exactOptional(Decision),
  steps: z.array(TraceStep),
});
export type Trace = z.infer<typeof Trace>;
