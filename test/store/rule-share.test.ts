import { expect, test } from 'vitest';
import { usageRecord } from './samples.ts';
import { openTemporaryStore } from './temporary-store.ts';

test('the share of a rule is of the newest messages, each counted once, whoever they were answered by', () => {
  const { usage } = openTemporaryStore().stores;
  const { messageId: _, ...aside } = usageRecord({ id: 'title', at: 9_000, turnId: 'title' });
  const { ruleId: _rule, ruleName: _name, ...unruled } = usageRecord({ id: 'by-hand', at: 4_000, turnId: 'turn-4' });
  usage.record([
    usageRecord({ id: 'long-ago', at: 1_000, turnId: 'turn-1' }),
    usageRecord({ id: 'first', at: 2_000, turnId: 'turn-2', outcome: 'failed', failureKind: 'network' }),
    usageRecord({ id: 'fallback', at: 2_500, turnId: 'turn-2', attemptIndex: 1 }),
    usageRecord({ id: 'other', at: 3_000, turnId: 'turn-3', ruleId: 'rule-2' }),
    unruled,
    aside,
  ]);
  expect([usage.shareOfRule('rule-1', 3), usage.shareOfRule('rule-1', 500), usage.shareOfRule('nowhere', 500)]).toEqual(
    [
      { takenCount: 1, messageCount: 3 },
      { takenCount: 2, messageCount: 4 },
      { takenCount: 0, messageCount: 4 },
    ],
  );
});
