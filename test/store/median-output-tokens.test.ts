import { expect, test } from 'vitest';
import type { UsageRecord } from '../../shared/model/usage.ts';
import { usageRecord } from './samples.ts';
import { openTemporaryStore } from './temporary-store.ts';

test('each model with five complete answers has their median length, the lower of two in the middle', () => {
  const { usage } = openTemporaryStore().stores;
  usage.record([
    ...answers('alpha/alpha-large', [500, 100, 900, 1_000, 50]),
    ...answers('beta/beta-mini', [400, 10, 20, 300, 5, 500]),
    ...answers('gamma/seldom', [7, 7, 7, 7]),
    ...answers('alpha/alpha-large', [1, 2, 3, 4], 'stopped').map((record) => ({
      ...record,
      outcome: 'stopped' as const,
    })),
    ...answers('delta/never', [50]).map((record) => ({ ...record, outcome: 'failed' as const })),
  ]);
  expect(usage.medianOutputTokens()).toStrictEqual(
    new Map([
      ['alpha/alpha-large', 500],
      ['beta/beta-mini', 20],
    ]),
  );
});

test('only the last 50 answers count', () => {
  const { usage } = openTemporaryStore().stores;
  const old = Array.from({ length: 200 }, () => 1);
  const recent = Array.from({ length: 50 }, (_, index) => 1_000 + index);
  usage.record(answers('alpha/alpha-large', [...old, ...recent]));
  expect(usage.medianOutputTokens()).toStrictEqual(new Map([['alpha/alpha-large', 1_024]]));
});

test('without records there are no medians', () => {
  expect(openTemporaryStore().stores.usage.medianOutputTokens()).toStrictEqual(new Map());
});

/** One answer after the other; `name` keeps those of several calls apart. */
function answers(model: string, outputTokens: readonly number[], name = model): readonly UsageRecord[] {
  return outputTokens.map((tokens, index) => {
    const usage = { inputTokens: 10, outputTokens: tokens, isEstimated: false };
    return usageRecord({ id: `${name}-${index}`, at: 1_000 + index, model, usage });
  });
}
