import { z } from 'zod';
import { ModelRef, ProviderId } from './ids.ts';
import { DurationMs } from './quantities.ts';

/** The one taxonomy of errors (SPEC 6), the same in core, contract, gateway and window. */
export const FailureKind = z.enum([
  'invalid_key',
  'permission',
  'rate_limited',
  'quota_exhausted',
  'overloaded',
  'server_error',
  'network',
  'timeout',
  'context_length',
  'model_not_found',
  'bad_request',
  'content_filter',
  'bad_response',
  'aborted',
  'budget_blocked',
  'approval_denied',
  'no_candidate',
]);
export type FailureKind = z.infer<typeof FailureKind>;

/** What the person can do about a failure; the window turns each into one button. */
export const RecoveryAction = z.enum([
  'retry',
  'choose-model',
  'open-keys',
  'replace-key',
  'check-base-url',
  'start-local-server',
  'shorten-conversation',
  'wait',
]);
export type RecoveryAction = z.infer<typeof RecoveryAction>;

export const Failure = z.strictObject({
  kind: FailureKind,
  /** One plain sentence: what happened and what to do next. Never the provider's raw text. */
  message: z.string(),
  actions: z.array(RecoveryAction),
  providerId: z.exactOptional(ProviderId),
  model: z.exactOptional(ModelRef),
  httpStatus: z.exactOptional(z.int()),
  /** The provider's own words, keys redacted. */
  providerMessage: z.exactOptional(z.string()),
  providerCode: z.exactOptional(z.string()),
  retryAfterMs: z.exactOptional(DurationMs),
  requestId: z.exactOptional(z.string()),
});
export type Failure = z.infer<typeof Failure>;
