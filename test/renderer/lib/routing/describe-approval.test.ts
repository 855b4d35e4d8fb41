import { expect, test } from 'vitest';
import { approvalTitle, describeAskedCost, describeCause } from '../../../../renderer/lib/routing/describe-approval.ts';
import type { ApprovalCause } from '../../../../shared/model/approval.ts';
import { estimated, offer, pendingApproval } from '../../support/sample-decisions.ts';
import { sampleNames } from '../../support/sample-names.ts';

const threshold: ApprovalCause = { type: 'threshold', thresholdMicros: 1_000_000 };
const softLimit: ApprovalCause = { type: 'soft-limit', budget: 'daily', leftMicros: 180_000, softLeftMicros: 0 };
const rule: ApprovalCause = { type: 'rule', ruleName: 'Long documents' };
const unpriced: ApprovalCause = { type: 'unpriced', budget: 'daily' };

test('each reason for a wait is said in words', () => {
  expect([threshold, softLimit, rule, unpriced].map((cause) => describeCause(cause, sampleNames))).toEqual([
    'Above your limit of $1.00 for one message',
    'Beyond the soft limit of the budget daily, $0.18 left',
    'The rule Long documents asks before it sends',
    'No price is known, so it would not count in the budget daily',
  ]);
});

test('the gravest reason makes the title', () => {
  const title = (causes: ApprovalCause[]) => approvalTitle(pendingApproval('t1', { causes }), sampleNames);
  expect([
    title([rule, threshold, softLimit]),
    title([rule, threshold]),
    title([rule, unpriced]),
    title([rule]),
  ]).toEqual([
    'This would pass the soft limit of the budget daily',
    'This would cost more than $1.00',
    'No price is known for Label of anthropic/opus',
    'Label of anthropic/opus answers only with your approval',
  ]);
});

test('the cost is said with its tokens, also where it is free or not known', () => {
  const asked = offer('ollama/qwen', 0);
  const words = [
    offer('anthropic/opus', 1_240_000),
    { ...asked, estimate: estimated(0, { cost: { basis: 'free' } }) },
    { ...asked, estimate: estimated(0, { cost: { basis: 'unpriced' }, tokenErrorPercent: 10 }) },
  ].map((one) => describeAskedCost(pendingApproval('t1', { asked: one })));
  expect(words).toEqual([
    'Label of anthropic/opus for about $1.24: 412 tok in, about 80 out.',
    'Label of ollama/qwen for nothing: 412 tok in, about 80 out.',
    'Label of ollama/qwen at an unknown price: about 412 tok in, about 80 out.',
  ]);
});
