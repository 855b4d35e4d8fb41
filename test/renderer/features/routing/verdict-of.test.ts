import { expect, test } from 'vitest';
import type { Decision } from '../../../../shared/model/decision.ts';
import { verdictOf } from '../../../../renderer/features/routing/board/verdict-of.ts';

const skipped = { ruleName: '', detail: '', isNearMiss: false };
const decision: Decision = {
  reason: { by: 'rule', ruleId: 'b', ruleName: 'B' },
  task: { task: 'chat', by: 'detected', reasons: [] },
  candidates: [],
  excluded: [],
  skippedRules: [
    { ...skipped, ruleId: 'a', why: 'no-match' },
    { ...skipped, ruleId: 'c', why: 'not-reached' },
  ],
  needsApproval: false,
  cache: { isEnabled: true, ttlMs: 1 },
};

test('the message that is tried goes by the rules before the one that takes it, and reaches none after', () => {
  expect(['a', 'b', 'c'].map((id) => verdictOf(decision, id))).toEqual(['passed', 'matched', undefined]);
  expect(verdictOf(undefined, 'a')).toBeUndefined();
});
