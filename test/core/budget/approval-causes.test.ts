import { describe, expect, test } from 'vitest';
import { approvalCauses } from '../../../electron/core/budget/approval-causes.ts';
import type { BudgetStanding } from '../../../electron/core/budget/budget-standing.ts';
import { ApprovalCause } from '../../../shared/model/approval.ts';
import type { CostEstimate } from '../../../shared/model/cost-estimate.ts';

const standing = (changes: Partial<BudgetStanding> = {}): BudgetStanding => ({
  ...{ id: 'daily', label: 'daily budget', scope: { type: 'total' }, atLimit: 'refuse', softPercent: 80 },
  ...{ limitMicros: 100_000, usedMicros: 70_000, leftMicros: 30_000, spentPercent: 70, resetsAt: 0 },
  ...changes,
});
const causes = (cost: CostEstimate['cost'], budgets: readonly BudgetStanding[] = [], ruleName?: string) =>
  approvalCauses({
    estimate: { inputTokens: 1, outputTokens: 1, outputFrom: 'default', tokenErrorPercent: 5, cost },
    providerId: 'openai',
    thresholdMicros: 1_000_000,
    askingRule: ruleName === undefined ? undefined : { ruleName },
    budgets,
  });
const priced = (micros: number) => ({ basis: 'price', micros }) as const;

test('a request waits that is dearer than the threshold, not one that just reaches it', () => {
  expect([causes(priced(1_000_000)), causes(priced(1_000_001))]).toEqual([
    [],
    [{ type: 'threshold', thresholdMicros: 1_000_000 }],
  ]);
});

describe('the soft limit of a budget', () => {
  test('is passed by what is used and what the request adds', () => {
    expect([causes(priced(10_000), [standing()]), causes(priced(10_001), [standing()])]).toEqual([
      [],
      [{ type: 'soft-limit', budget: 'daily budget', leftMicros: 30_000, softLeftMicros: 10_000 }],
    ]);
  });

  test('leaves nothing where it was passed before', () => {
    expect(causes(priced(1), [standing({ usedMicros: 90_000, leftMicros: 10_000 })])).toEqual([
      { type: 'soft-limit', budget: 'daily budget', leftMicros: 10_000, softLeftMicros: 0 },
    ]);
  });

  test('of 100 percent asks never', () => {
    expect(causes(priced(90_000), [standing({ softPercent: 100 })])).toEqual([]);
  });

  test('of another provider’s budget is of no concern', () => {
    const scopes = ['anthropic', 'openai'].map((providerId) => ({ type: 'provider', providerId }) as const);
    const budgets = scopes.map((scope) => standing({ scope, label: scope.providerId }));

    expect(causes(priced(10_001), budgets)).toEqual([
      { type: 'soft-limit', budget: 'openai', leftMicros: 30_000, softLeftMicros: 10_000, providerId: 'openai' },
    ]);
  });
});

test('a rule that asks for it is named, whatever the cost', () => {
  expect(causes({ basis: 'free' }, [standing()], 'Ask first')).toEqual([{ type: 'rule', ruleName: 'Ask first' }]);
});

test('a request without a price waits where a budget is set, and only there', () => {
  const unpriced = { basis: 'unpriced' } as const;
  const other = standing({ scope: { type: 'provider', providerId: 'anthropic' } });

  expect([causes(unpriced), causes(unpriced, [other]), causes(unpriced, [standing(), standing()])]).toEqual([
    [],
    [],
    [{ type: 'unpriced', budget: 'daily budget' }],
  ]);
});

test('a free request does not wait, though the budget is spent', () => {
  expect(causes({ basis: 'free' }, [standing({ usedMicros: 100_000, leftMicros: 0 })])).toEqual([]);
});

test('all causes are told together', () => {
  expect(causes(priced(2_000_000), [standing()], 'Ask first').map(({ type }) => type)).toEqual([
    'rule',
    'threshold',
    'soft-limit',
  ]);
});

test('a rule that asks above an amount is named with it', () => {
  const waiting = approvalCauses({
    estimate: { inputTokens: 1, outputTokens: 1, outputFrom: 'default', tokenErrorPercent: 5, cost: priced(60_000) },
    providerId: 'openai',
    thresholdMicros: 1_000_000,
    askingRule: { ruleName: 'Ask first', aboveMicros: 50_000 },
    budgets: [],
  });
  expect(waiting).toEqual([{ type: 'rule', ruleName: 'Ask first', aboveMicros: 50_000 }]);
});

test('a cause that an older version kept in a trace is still read', () => {
  const kept = { type: 'soft-limit', budget: 'daily budget', leftMicros: 30_000 };
  expect(ApprovalCause.parse(kept)).toEqual(kept);
});
