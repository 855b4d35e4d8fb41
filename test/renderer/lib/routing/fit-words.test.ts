import { expect, test } from 'vitest';
import { fitWords } from '../../../../renderer/lib/routing/fit-words.ts';
import type { ApprovalCause } from '../../../../shared/model/approval.ts';
import { offer } from '../../support/sample-decisions.ts';

const haiku = offer('anthropic/haiku', 90_000);
const threshold: ApprovalCause = { type: 'threshold', thresholdMicros: 1_000_000 };
const rule: ApprovalCause = { type: 'rule', ruleName: 'Long documents' };
const soft = (softLeftMicros: number): ApprovalCause => ({
  type: 'soft-limit',
  budget: 'daily budget',
  leftMicros: 500_000,
  softLeftMicros,
});

test.each([
  ['the limit of one message by its amount', [threshold], 'within the $1.00 limit'],
  ['the smallest of several', [threshold, { ...rule, aboveMicros: 100_000 }], 'within the $0.10 limit'],
  ['a soft limit that it stays under', [soft(90_000)], 'within the soft limit'],
  ['a soft limit that it passes as well', [threshold, soft(89_999)], 'past the soft limit too'],
  ['nothing where a rule asks whatever it costs', [rule], undefined],
  ['nothing where it is too dear', [{ ...threshold, thresholdMicros: 89_999 }], undefined],
  ['nothing where only a price was missing', [{ type: 'unpriced', budget: 'daily budget' }], undefined],
] satisfies readonly [string, readonly ApprovalCause[], string | undefined][])(
  'a model that is offered says %s',
  (_name, causes, words) => {
    expect(fitWords(haiku, causes)).toBe(words);
  },
);

test('the soft limit of another provider is not passed', () => {
  expect(
    fitWords(haiku, [{ type: 'soft-limit', budget: 'b', leftMicros: 0, softLeftMicros: 0, providerId: 'openai' }]),
  ).toBe('within the soft limit');
});
