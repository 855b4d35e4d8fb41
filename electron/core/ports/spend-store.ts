import { z } from 'zod';
import type { SpendCursor, SpendEntry, SpendSum } from '../../../shared/model/spend.ts';
import type { UsageDimension, UsageFilter, UsageSpan } from '../../../shared/model/usage-filter.ts';

/** One call as an export writes it. */
export const UsageRow = z.strictObject({
  id: z.string(),
  at: z.int(),
  providerId: z.string(),
  model: z.string(),
  modelLabel: z.exactOptional(z.string()),
  workspaceId: z.exactOptional(z.string()),
  conversationId: z.exactOptional(z.string()),
  messageId: z.exactOptional(z.string()),
  turnId: z.string(),
  attemptIndex: z.int(),
  source: z.string(),
  task: z.exactOptional(z.string()),
  ruleId: z.exactOptional(z.string()),
  ruleName: z.exactOptional(z.string()),
  keyLabel: z.exactOptional(z.string()),
  inputTokens: z.int(),
  outputTokens: z.int(),
  cachedInputTokens: z.exactOptional(z.int()),
  cacheWriteTokens: z.exactOptional(z.int()),
  reasoningTokens: z.exactOptional(z.int()),
  isEstimated: z.boolean(),
  costBasis: z.string(),
  /** Absent where there was no price. */
  costMicros: z.exactOptional(z.int()),
  savedMicros: z.exactOptional(z.int()),
  promptSavedMicros: z.exactOptional(z.int()),
  firstTokenMs: z.exactOptional(z.int()),
  totalMs: z.int(),
  outcome: z.string(),
  failureKind: z.exactOptional(z.string()),
});
export type UsageRow = z.infer<typeof UsageRow>;

export interface FilteredPart extends SpendSum {
  readonly dimension: UsageDimension;
  /** Absent for records that have no such value. */
  readonly value?: string;
}

interface PageQuestion {
  readonly span: UsageSpan;
  readonly filter: UsageFilter;
  /** Goes on behind it. */
  readonly after?: SpendCursor | undefined;
  readonly limit: number;
}

/** What no rollup holds, read from the records themselves: keep the spans short. */
export interface SpendStore {
  /** Prepares some more records of the span for `parts`; answers whether there were any. */
  readonly pack: (span: UsageSpan) => boolean;
  /** What passes, by each of the dimensions. Of a span that is packed as a whole. */
  readonly parts: (
    question: UsageSpan & { readonly filter: UsageFilter; readonly by: readonly UsageDimension[] },
  ) => readonly FilteredPart[];
  /** What the rule was called when it last chose within the span. */
  readonly ruleName: (question: { readonly id: string; readonly span: UsageSpan }) => string | undefined;
  /** Newest first. */
  readonly entries: (question: PageQuestion) => readonly SpendEntry[];
  /** Oldest first. */
  readonly rows: (question: PageQuestion) => readonly UsageRow[];
}
