import { z } from 'zod';
import { FailureKind } from './failure.ts';
import { ConversationId, KeyId, MessageId, ModelRef, ProviderId, TurnId, WorkspaceId } from './ids.ts';
import { Price } from './price.ts';
import { CostMicros, DurationMs, EpochMs, TokenCount } from './quantities.ts';
import { RequestSource } from './request-source.ts';
import { Task } from './task.ts';

/**
 * Tokens of one call in one convention for all wires: `inputTokens` includes cached ones, `outputTokens` includes
 * reasoning. An explicit 0 is kept; an absent field was not reported.
 */
export const TokenUsage = z.strictObject({
  inputTokens: TokenCount,
  outputTokens: TokenCount,
  cachedInputTokens: z.exactOptional(TokenCount),
  cacheWriteTokens: z.exactOptional(TokenCount),
  reasoningTokens: z.exactOptional(TokenCount),
  /** The provider's own cost figure; it wins over the catalogue's price. */
  reportedCostMicros: z.exactOptional(CostMicros),
  /** Counted by us because the provider did not say. */
  isEstimated: z.boolean(),
});
export type TokenUsage = z.infer<typeof TokenUsage>;

/** Where a cost figure comes from. `unpriced` has no figure. */
export const Cost = z.discriminatedUnion('basis', [
  z.strictObject({ basis: z.literal('reported'), micros: CostMicros }),
  z.strictObject({ basis: z.literal('price'), micros: CostMicros }),
  z.strictObject({ basis: z.literal('free'), micros: z.literal(0) }),
  z.strictObject({ basis: z.literal('unpriced') }),
]);
export type Cost = z.infer<typeof Cost>;

/** Tokens, cost, latency and outcome of one attempt; kept for ever. */
export const UsageRecord = z.strictObject({
  id: z.string(),
  at: EpochMs,
  turnId: TurnId,
  attemptIndex: z.int().min(0),
  source: RequestSource,
  workspaceId: z.exactOptional(WorkspaceId),
  conversationId: z.exactOptional(ConversationId),
  messageId: z.exactOptional(MessageId),
  providerId: ProviderId,
  model: ModelRef,
  modelLabel: z.exactOptional(z.string()),
  task: z.exactOptional(Task),
  /** The rule that chose the model, as it was named then. */
  ruleId: z.exactOptional(z.string()),
  ruleName: z.exactOptional(z.string()),
  keyId: z.exactOptional(KeyId),
  keyLabel: z.exactOptional(z.string()),
  usage: TokenUsage,
  cost: Cost,
  /** What the answer would have cost had it not come from the cache or been shared. */
  savedMicros: z.exactOptional(CostMicros),
  /** What the provider's prompt cache took off, less what writing to it cost; below 0 where it was written more than read. */
  promptSavedMicros: z.exactOptional(z.int()),
  /** The price as it stood at the time. */
  price: z.exactOptional(Price),
  firstTokenMs: z.exactOptional(DurationMs),
  totalMs: DurationMs,
  outcome: z.enum(['complete', 'stopped', 'interrupted', 'failed']),
  failureKind: z.exactOptional(FailureKind),
});
export type UsageRecord = z.infer<typeof UsageRecord>;

/** Sums over a span, as shown in the sidebar and for a conversation. */
export const UsageTotals = z.strictObject({
  costMicros: CostMicros,
  unpricedCount: z.int().min(0),
  callCount: z.int().min(0),
  inputTokens: TokenCount,
  outputTokens: TokenCount,
});
export type UsageTotals = z.infer<typeof UsageTotals>;
