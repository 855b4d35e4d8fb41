import { describe, expect, it } from 'vitest';
import { failurePolicy } from '../../../electron/core/resilience/failure-policy.ts';

/** SPEC 6, written out: retry with the same key, next key, fallback, counts for the breaker. */
const table = {
  invalid_key: ['no', true, 'yes', false],
  permission: ['no', true, 'yes', false],
  rate_limited: ['after-short-wait', true, 'yes', false],
  quota_exhausted: ['no', true, 'yes', false],
  overloaded: ['yes', false, 'yes', true],
  server_error: ['yes', false, 'yes', true],
  network: ['yes', false, 'yes', true],
  timeout: ['yes', false, 'yes', true],
  context_length: ['no', false, 'larger-window', false],
  model_not_found: ['no', false, 'yes', false],
  bad_request: ['no', false, 'no', false],
  content_filter: ['no', false, 'policy', false],
  bad_response: ['once', false, 'yes', true],
  aborted: ['no', false, 'no', false],
  budget_blocked: ['no', false, 'no', false],
  approval_denied: ['no', false, 'no', false],
  no_candidate: ['no', false, 'no', false],
};

describe('failurePolicy', () => {
  it('says for every kind what follows', () => {
    const rows = Object.entries(failurePolicy).map(([kind, policy]) => [
      kind,
      [policy.retrySameKey, policy.nextKey, policy.fallback, policy.countsForBreaker],
    ]);

    expect(Object.fromEntries(rows)).toEqual(table);
  });
});
