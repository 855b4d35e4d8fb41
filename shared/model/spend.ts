import { z } from 'zod';
import { ConversationId, MessageId, ModelRef, ProviderId } from './ids.ts';
import { CostMicros, EpochMs } from './quantities.ts';
import { RequestSource } from './request-source.ts';
import { UsageDimension, UsageFilter, UsageSpan } from './usage-filter.ts';
import { Cost, UsageRecord, UsageTotals } from './usage.ts';

export const SpendSum = z.strictObject({
  ...UsageTotals.shape,
  cachedInputTokens: z.int().min(0),
  /** What answers that were given again would have cost. */
  savedMicros: CostMicros,
  /** What the providers' prompt caches took off; below 0 where more was written to them than read. */
  promptSavedMicros: z.int(),
});
export type SpendSum = z.infer<typeof SpendSum>;

/** The calls of one value of a dimension; without a value those that have none. */
export const SpendPart = z.strictObject({
  ...SpendSum.shape,
  value: z.exactOptional(z.string()),
  /** The name of a rule as it was last. */
  label: z.exactOptional(z.string()),
});
export type SpendPart = z.infer<typeof SpendPart>;

/** A local day. Without calls it has no providers. */
export const SpendDay = z.strictObject({
  ...UsageSpan.shape,
  costMicros: CostMicros,
  callCount: z.int().min(0),
  providers: z.array(z.strictObject({ providerId: ProviderId, costMicros: CostMicros })),
});
export type SpendDay = z.infer<typeof SpendDay>;

/** What the calls of a span that pass a filter come to. Parts are dearest first. */
export const SpendSummary = z.strictObject({
  ...UsageSpan.shape,
  total: SpendSum,
  days: z.array(SpendDay),
  by: z.record(UsageDimension, z.array(SpendPart)),
});
export type SpendSummary = z.infer<typeof SpendSummary>;

export const MonthForecast = z.strictObject({
  /** About what the month will come to at its end; absent before there are three days with calls. */
  aboutMicros: z.exactOptional(CostMicros),
  /** The days that are left, without today. */
  days: z.array(z.strictObject({ ...UsageSpan.shape, aboutMicros: CostMicros })),
});
export type MonthForecast = z.infer<typeof MonthForecast>;

/** A day of this month that cost more than twice the average of the days before, and what most of it was for. */
export const SpendAnomaly = z.strictObject({
  /** The same for the same cause on the same day. */
  cause: z.string(),
  day: UsageSpan,
  costMicros: CostMicros,
  timesUsual: z.number(),
  /** The calls that it came from. */
  filter: UsageFilter,
  causeMicros: CostMicros,
  callCount: z.int().min(0),
  ruleName: z.exactOptional(z.string()),
  model: z.exactOptional(ModelRef),
});
export type SpendAnomaly = z.infer<typeof SpendAnomaly>;

/** Where the person stands today and this month. */
export const SpendOutlook = z.strictObject({
  today: SpendSum,
  todaySpan: UsageSpan,
  month: SpendSum,
  monthSpan: UsageSpan,
  forecast: MonthForecast,
  anomaly: z.exactOptional(SpendAnomaly),
});
export type SpendOutlook = z.infer<typeof SpendOutlook>;

/** One call as Spend lists it. */
export const SpendEntry = z.strictObject({
  id: z.string(),
  at: EpochMs,
  model: ModelRef,
  modelLabel: z.exactOptional(z.string()),
  source: RequestSource,
  conversationId: z.exactOptional(ConversationId),
  conversationTitle: z.exactOptional(z.string()),
  messageId: z.exactOptional(MessageId),
  inputTokens: z.int().min(0),
  outputTokens: z.int().min(0),
  cost: Cost,
  outcome: UsageRecord.shape.outcome,
});
export type SpendEntry = z.infer<typeof SpendEntry>;

/** Goes on behind this call. */
export const SpendCursor = z.strictObject({ at: EpochMs, id: z.string() });
export type SpendCursor = z.infer<typeof SpendCursor>;
