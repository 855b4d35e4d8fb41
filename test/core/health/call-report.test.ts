import { expect, test } from 'vitest';
import { aftermathOf, type CallReport, signOf } from '../../../electron/core/health/call-report.ts';
import { failurePolicy } from '../../../electron/core/resilience/failure-policy.ts';
import { FailureKind } from '../../../shared/model/failure.ts';

const report: CallReport = { providerId: 'groq', model: 'groq/llama', outcome: 'success', firstTokenMs: 200 };

test('the failures that count for the breaker speak of the provider, and no others', () => {
  const counted = FailureKind.options.filter((kind) => signOf({ ...report, outcome: 'failed', kind }) !== undefined);

  expect(counted).toEqual(FailureKind.options.filter((kind) => failurePolicy[kind].countsForBreaker));
});

test('an answer that was stopped counts once it had begun', () => {
  const { firstTokenMs, ...unanswered } = report;

  expect(signOf({ ...report, outcome: 'stopped' })).toEqual({ type: 'answered', firstTokenMs });
  expect(signOf({ ...unanswered, outcome: 'stopped' })).toBeUndefined();
});

test('an impossible wait is left out', () => {
  for (const firstTokenMs of [-1, Number.NaN, Number.POSITIVE_INFINITY])
    expect(signOf({ ...report, firstTokenMs })).toEqual({ type: 'answered' });
});

test('what came after a failed attempt is named', () => {
  expect([
    aftermathOf(report),
    aftermathOf({ ...report, fellBack: true }),
    aftermathOf({ ...report, retried: true }),
  ]).toEqual(['failed', 'fell-back', 'retried']);
});
