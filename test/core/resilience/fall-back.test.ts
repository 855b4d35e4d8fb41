import { describe, expect, test } from 'vitest';
import { type FallbackCandidate, nextCandidate } from '../../../electron/core/resilience/fall-back.ts';
import { FailureKind } from '../../../shared/model/failure.ts';
import { failureOf } from './sample-failure.ts';

const candidates: readonly FallbackCandidate[] = [
  { model: 'openai/medium', providerId: 'openai', contextTokens: 100_000 },
  { model: 'openai/small', providerId: 'openai', contextTokens: 50_000 },
  { model: 'anthropic/medium', providerId: 'anthropic', contextTokens: 100_000 },
  { model: 'openai/large', providerId: 'openai', contextTokens: 400_000 },
  { model: 'custom/unknown', providerId: 'custom' },
];
const [sameProvider, otherProvider, largerWindow, unknownWindow] = [1, 2, 3, 4];

/** SPEC 6, written out: where the chain goes after the first candidate failed in this way. */
const table: Readonly<Record<FailureKind, number | undefined>> = {
  invalid_key: otherProvider,
  permission: otherProvider,
  rate_limited: otherProvider,
  quota_exhausted: otherProvider,
  network: otherProvider,
  overloaded: sameProvider,
  server_error: sameProvider,
  timeout: sameProvider,
  model_not_found: sameProvider,
  bad_response: sameProvider,
  context_length: largerWindow,
  content_filter: undefined,
  bad_request: undefined,
  aborted: undefined,
  budget_blocked: undefined,
  approval_denied: undefined,
  no_candidate: undefined,
};

function after(kind: FailureKind, change: Partial<Parameters<typeof nextCandidate>[0]> = {}) {
  return nextCandidate({ failure: failureOf(kind), tried: 0, candidates, allowsContentFilter: false, ...change });
}

test('goes on by the table', () => {
  const kinds = Object.keys(table).map((kind) => [kind, after(FailureKind.parse(kind))]);

  expect(Object.fromEntries(kinds)).toEqual(table);
});

describe('after a prompt that was too long', () => {
  test.each<[string, number | undefined, number | undefined]>([
    ['a larger window is wanted', after('context_length'), largerWindow],
    ['a window that is not known may do', after('context_length', { tried: 3 }), unknownWindow],
    [
      'a larger window that is known to be too small is passed over',
      after('context_length', { neededTokens: 500_000 }),
      unknownWindow,
    ],
    [
      'after a window that is not known, any that takes the prompt may do',
      after('context_length', {
        tried: 0,
        candidates: [{ model: 'custom/unknown', providerId: 'custom' }, ...candidates],
        neededTokens: 80_000,
      }),
      1,
    ],
    ['there may be none', after('context_length', { candidates: candidates.slice(0, 3) }), undefined],
  ])('%s', (_, actual, expected) => {
    expect(actual).toBe(expected);
  });
});

test.each<[string, number | undefined, number | undefined]>([
  ['a declined answer goes on where the policy allows it', after('content_filter', { allowsContentFilter: true }), 1],
  ['the chain goes on behind the last one tried', after('server_error', { tried: 2 }), 3],
  ['the chain ends behind its last', after('server_error', { tried: 4 }), undefined],
  ['a chain of one ends', after('invalid_key', { candidates: candidates.slice(0, 1) }), undefined],
  [
    'a chain whose other models share the dead key ends',
    after('invalid_key', { candidates: candidates.slice(0, 2) }),
    undefined,
  ],
  [
    'providers that failed before are passed over',
    after('server_error', { tried: 2, failedProviders: new Set(['openai']) }),
    4,
  ],
  ['a place that is not in the chain leads nowhere', after('server_error', { tried: 9 }), undefined],
])('%s', (_, actual, expected) => {
  expect(actual).toBe(expected);
});
