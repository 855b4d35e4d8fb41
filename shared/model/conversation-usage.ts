import { z } from 'zod';
import { ModelRef } from './ids.ts';
import { LineName } from './language-model.ts';
import { CostMicros, TokenCount } from './quantities.ts';

/** What one model has used in a conversation. */
export const ModelUsage = z.strictObject({
  model: ModelRef,
  modelLabel: z.string(),
  line: LineName,
  callCount: z.int().min(0),
  inputTokens: TokenCount,
  outputTokens: TokenCount,
  /** Of `inputTokens`, those the provider had in its own cache. */
  cachedInputTokens: TokenCount,
  costMicros: CostMicros,
  unpricedCount: z.int().min(0),
  /** Part of the cost is reckoned from tokens that were counted here. */
  isEstimated: z.boolean(),
});
export type ModelUsage = z.infer<typeof ModelUsage>;

export const ConversationUsage = z.strictObject({
  /** In the order of their first use. */
  models: z.array(ModelUsage),
  /** What answers that were given again from the cache would have cost. */
  savedMicros: CostMicros,
});
export type ConversationUsage = z.infer<typeof ConversationUsage>;
