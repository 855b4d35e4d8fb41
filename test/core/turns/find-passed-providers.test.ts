import { expect, test } from 'vitest';
import { findPassedProviders } from '../../../electron/core/turns/find-passed-providers.ts';
import type { Decision, Exclusion } from '../../../shared/model/decision.ts';
import type { TraceStep } from '../../../shared/model/trace.ts';

const failedAttempt: TraceStep = {
  type: 'attempt',
  model: 'groq/llama',
  modelLabel: 'Llama',
  outcome: 'failed',
  durationMs: 5,
};

function namedAndLeftOut(exclusion: Exclusion): Decision {
  return {
    reason: { by: 'person' },
    named: 'mistral/large',
    task: { task: 'chat', by: 'detected', reasons: [] },
    candidates: [],
    excluded: [{ model: 'mistral/large', exclusion }],
    skippedRules: [],
    needsApproval: false,
    cache: { isEnabled: false, ttlMs: 0 },
  };
}

test('a provider that failed and one that was wanted but down were both passed', () => {
  const decision = namedAndLeftOut({ code: 'provider-down' });

  expect([...findPassedProviders({ decision, steps: [failedAttempt] }, 'openai/sol')]).toEqual(['groq', 'mistral']);
});

test('a model that was left out for another reason says nothing about its provider', () => {
  const decision = namedAndLeftOut({ code: 'blocked' });

  expect([...findPassedProviders({ decision, steps: [] }, 'openai/sol')]).toEqual([]);
});

test('a provider whose other model answered was not passed', () => {
  expect([...findPassedProviders({ steps: [failedAttempt] }, 'groq/other')]).toEqual([]);
});
