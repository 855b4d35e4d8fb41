import { z } from 'zod';
import { CostEstimate } from './cost-estimate.ts';
import { RouteReason } from './decision.ts';
import { ConversationId, MessageId, ModelRef, TurnId } from './ids.ts';
import { CostMicros, EpochMs } from './quantities.ts';
import { RuleId, SavedRule } from './rule.ts';

/** What an edit that is not saved yet would save and remove. */
export const RuleEdits = z.strictObject({
  save: z.array(SavedRule).max(10_000),
  remove: z.array(RuleId).max(10_000),
});
export type RuleEdits = z.infer<typeof RuleEdits>;

const ReplayedRoute = z.strictObject({
  reason: RouteReason,
  /** Absent where no model could answer. */
  model: z.exactOptional(ModelRef),
  cost: z.exactOptional(CostEstimate.shape.cost),
});

/** A recorded request that would go to another model. */
export const ReplayChange = z.strictObject({
  turnId: TurnId,
  conversationId: ConversationId,
  answerId: MessageId,
  at: EpochMs,
  /** How the message begins. */
  beginning: z.string(),
  before: ReplayedRoute,
  after: ReplayedRoute,
});
export type ReplayChange = z.infer<typeof ReplayChange>;

/** Counted so far. Costs are estimates by the prices of the day each message was sent, and leave out what has none. */
export const ReplayTally = z.strictObject({
  replayedCount: z.int().min(0),
  changedCount: z.int().min(0),
  unpricedCount: z.int().min(0),
  beforeMicros: CostMicros,
  afterMicros: CostMicros,
});
export type ReplayTally = z.infer<typeof ReplayTally>;

/** A stretch of requests, oldest first; the last one has them all. */
export const ReplayChunk = z.strictObject({
  totalCount: z.int().min(0),
  tally: ReplayTally,
  /** Of this stretch only. */
  changes: z.array(ReplayChange),
});
export type ReplayChunk = z.infer<typeof ReplayChunk>;
