import { z } from 'zod';
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
  lastFailureKind: z.exactOptional(FailureKind),
  breakers: z.array(BreakerView),
});
export type ProviderHealth = z.infer<typeof ProviderHealth>;

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
});
export type Incident = z.infer<typeof Incident>;

/** Something that passed a threshold. `percent` is of the limit. */
export const Alert = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('error-rate'), providerId: ProviderId, percent: z.int(), at: EpochMs }),
  z.strictObject({ type: z.literal('slow-first-token'), providerId: ProviderId, p95Ms: DurationMs, at: EpochMs }),
  z.strictObject({ type: z.literal('provider-down'), providerId: ProviderId, at: EpochMs }),
  z.strictObject({ type: z.literal('provider-recovered'), providerId: ProviderId, at: EpochMs }),
  z.strictObject({ type: z.literal('spend-spike'), timesAverage: z.number(), at: EpochMs }),
  z.strictObject({ type: z.literal('quota'), keyId: KeyId, percent: z.int(), at: EpochMs }),
  z.strictObject({ type: z.literal('budget'), budgetId: z.string(), percent: z.int(), at: EpochMs }),
]);
export type Alert = z.infer<typeof Alert>;
