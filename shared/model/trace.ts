import { z } from 'zod';
import { ApprovalAnswer, ApprovalCause } from './approval.ts';
import { Decision } from './decision.ts';
import { Failure, FailureKind } from './failure.ts';
import { HandoffChoice } from './handoff.ts';
import { ConversationId, MessageId, ModelRef, TurnId } from './ids.ts';
import { DurationMs, EpochMs, TokenCount } from './quantities.ts';
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
  /** Waited before the next attempt: back-off, Retry-After, a rate limit, other answers that a budget pays for. */
  z.strictObject({
    type: z.literal('wait'),
    model: ModelRef,
    durationMs: DurationMs,
    /** Our own count of what the provider allows or of what is left to pay with, or the failure before. */
    cause: z.union([z.enum(['rate-limit', 'budget']), FailureKind]),
  }),
  /** The answer was allowed to be no longer than a budget can pay for. */
  z.strictObject({
    type: z.literal('limited'),
    model: ModelRef,
    modelLabel: z.string(),
    maxOutputTokens: TokenCount,
    budget: z.string(),
  }),
  /** A candidate that was passed over when its turn came. */
  z.strictObject({ type: z.literal('passed-over'), model: ModelRef, modelLabel: z.string(), why: z.string() }),
  z.strictObject({
    type: z.literal('approval'),
    causes: z.array(ApprovalCause),
    answer: z.exactOptional(ApprovalAnswer),
    durationMs: DurationMs,
  }),
  /** What the person wrote down went along. */
  z.strictObject({
    type: z.literal('notes-added'),
    preferenceCount: z.int().min(0),
    contextCount: z.int().min(0),
    /** The handoff in force decided what of the history was given. */
    handoff: z.exactOptional(HandoffChoice),
  }),
  /** The window was too small: the first messages were summed up, the others given whole. */
  z.strictObject({
    type: z.literal('history-fitted'),
    model: ModelRef,
    modelLabel: z.string(),
    coveredCount: z.int().min(1),
    keptCount: z.int().min(1),
    /** A summary that a model wrote, or an excerpt where none could be had in time. */
    by: z.enum(['model', 'excerpt']),
  }),
  /** The model cannot see images: their place was named in words. */
  z.strictObject({
    type: z.literal('images-left-out'),
    model: ModelRef,
    modelLabel: z.string(),
    imageCount: z.int().min(1),
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
