import type { FailureKind } from '../../../shared/model/failure.ts';

/** What follows from a failure before its answer has begun. */
export interface FailurePolicy {
  /** `after-short-wait` obeys a Retry-After that is short enough; without one there is no retry. */
  readonly retrySameKey: 'no' | 'yes' | 'after-short-wait' | 'once';
  readonly nextKey: boolean;
  /** `larger-window`: only to a model that takes more; `policy`: only where the person's policy allows it. */
  readonly fallback: 'yes' | 'no' | 'larger-window' | 'policy';
  readonly countsForBreaker: boolean;
}

const keyIsBad: FailurePolicy = { retrySameKey: 'no', nextKey: true, fallback: 'yes', countsForBreaker: false };
const providerIsIll: FailurePolicy = { retrySameKey: 'yes', nextKey: false, fallback: 'yes', countsForBreaker: true };
const failsEverywhere: FailurePolicy = {
  retrySameKey: 'no',
  nextKey: false,
  fallback: 'no',
  countsForBreaker: false,
};

/** The table of SPEC 6. */
export const failurePolicy: Readonly<Record<FailureKind, FailurePolicy>> = {
  invalid_key: keyIsBad,
  permission: keyIsBad,
  rate_limited: { ...keyIsBad, retrySameKey: 'after-short-wait' },
  quota_exhausted: keyIsBad,
  overloaded: providerIsIll,
  server_error: providerIsIll,
  network: providerIsIll,
  timeout: providerIsIll,
  context_length: { ...failsEverywhere, fallback: 'larger-window' },
  model_not_found: { ...failsEverywhere, fallback: 'yes' },
  bad_request: failsEverywhere,
  content_filter: { ...failsEverywhere, fallback: 'policy' },
  bad_response: { ...providerIsIll, retrySameKey: 'once' },
  aborted: failsEverywhere,
  budget_blocked: failsEverywhere,
  approval_denied: failsEverywhere,
  no_candidate: failsEverywhere,
};
