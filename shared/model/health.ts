import { z } from 'zod';
import { AuditEntry } from './audit-entry.ts';
import { FailureKind } from './failure.ts';
import { KeyId, ModelRef, ProviderId } from './ids.ts';
import { DurationMs, EpochMs } from './quantities.ts';

export const HealthState = z.enum(['healthy', 'degraded', 'down', 'unknown']);
export type HealthState = z.infer<typeof HealthState>;

export const BreakerView = z.strictObject({
  model: ModelRef,
  state: z.enum(['closed', 'open', 'testing']),
  consecutiveFailures: z.int().min(0),
  retryAt: z.exactOptional(EpochMs),
});
export type BreakerView = z.infer<typeof BreakerView>;

/** A provider as it behaves: real calls and free probes of the last while. */
export const ProviderHealth = z.strictObject({
  providerId: ProviderId,
  state: HealthState,
  since: EpochMs,
  callCount: z.int().min(0),
  errorCount: z.int().min(0),
  firstTokenP50Ms: z.exactOptional(DurationMs),
  firstTokenP95Ms: z.exactOptional(DurationMs),
  lastProbeAt: z.exactOptional(EpochMs),
  /** The last free call found nobody, and no answer has come since: one alone changes no state. */
  lastCheckFailed: z.exactOptional(z.literal(true)),
  lastFailureKind: z.exactOptional(FailureKind),
  breakers: z.array(BreakerView),
  /** The person has turned it off until then. */
  offUntil: z.exactOptional(EpochMs),
});
export type ProviderHealth = z.infer<typeof ProviderHealth>;

/** How every provider stands, and whether any on the internet can be reached at all. */
export const HealthStanding = z.strictObject({ providers: z.array(ProviderHealth), isOffline: z.boolean() });
export type HealthStanding = z.infer<typeof HealthStanding>;

/** A span in which a provider did not work as it should. */
export const Incident = z.strictObject({
  id: z.string(),
  providerId: ProviderId,
  state: z.enum(['degraded', 'down']),
  startedAt: EpochMs,
  endedAt: z.exactOptional(EpochMs),
  kinds: z.array(FailureKind),
  /** What happened to the requests of that span. */
  failedCount: z.int().min(0),
  fellBackCount: z.int().min(0),
  retriedCount: z.int().min(0),
  /** The models that answered in its place; absent in incidents of older versions. */
  movedTo: z.exactOptional(z.array(z.strictObject({ model: ModelRef, count: z.int().min(1) }))),
});
export type Incident = z.infer<typeof Incident>;

/** How far back the lines and figures of Health go. */
export const HealthSpan = z.enum(['hour', 'day', 'week']);
export type HealthSpan = z.infer<typeof HealthSpan>;

/** A stretch of a span; without a wait where no answer began in it. */
export const HealthPoint = z.strictObject({ from: EpochMs, firstTokenMs: z.exactOptional(DurationMs) });
export type HealthPoint = z.infer<typeof HealthPoint>;

/** Real calls of one provider over a span. */
export const ProviderHistory = z.strictObject({
  providerId: ProviderId,
  callCount: z.int().min(0),
  errorCount: z.int().min(0),
  firstTokenP50Ms: z.exactOptional(DurationMs),
  firstTokenP95Ms: z.exactOptional(DurationMs),
  points: z.array(HealthPoint),
});
export type ProviderHistory = z.infer<typeof ProviderHistory>;

export const HealthReport = z.strictObject({
  /** Every provider there is. */
  providers: z.array(ProviderHealth),
  /** No provider on the internet can be reached. */
  isOffline: z.boolean(),
  /** Of those that were asked within the span. */
  histories: z.array(ProviderHistory),
  /** Of the last 30 days, newest first. */
  incidents: z.array(Incident),
  /** What happened to keys in that time, newest first. */
  keyEvents: z.array(AuditEntry),
  /** Messages of that time, and how many the first model that was asked answered. */
  firstTries: z.strictObject({ callCount: z.int().min(0), answeredCount: z.int().min(0) }),
});
export type HealthReport = z.infer<typeof HealthReport>;

/** Something that passed a threshold. `percent` is of the limit. */
export const Alert = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('error-rate'), providerId: ProviderId, percent: z.int(), at: EpochMs }),
  z.strictObject({ type: z.literal('slow-first-token'), providerId: ProviderId, p95Ms: DurationMs, at: EpochMs }),
  z.strictObject({ type: z.literal('provider-down'), providerId: ProviderId, at: EpochMs }),
  z.strictObject({ type: z.literal('provider-recovered'), providerId: ProviderId, at: EpochMs }),
  z.strictObject({ type: z.literal('spend-spike'), timesAverage: z.number(), at: EpochMs }),
  z.strictObject({ type: z.literal('quota'), keyId: KeyId, percent: z.int(), at: EpochMs }),
  /** A budget, or a limit that a policy sets: `label` stands in a sentence after "the". */
  z.strictObject({ type: z.literal('budget'), label: z.string(), percent: z.int(), at: EpochMs }),
]);
export type Alert = z.infer<typeof Alert>;
