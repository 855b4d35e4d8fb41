import { z } from 'zod';
import { RouteReason } from './decision.ts';
import { ModelRef } from './ids.ts';
import { EpochMs } from './quantities.ts';
import { RuleId } from './rule.ts';
import { TrialMessage } from './trial.ts';

export const RuleTestId = z.string().min(1).max(200);
export type RuleTestId = z.infer<typeof RuleTestId>;

/** Where a message is meant to go. The rule is named as it was then, so that it can be told of when it is gone. */
export const ExpectedRoute = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('rule'), ruleId: RuleId, ruleName: z.string().min(1).max(120) }),
  z.strictObject({ type: z.literal('model'), model: ModelRef }),
]);
export type ExpectedRoute = z.infer<typeof ExpectedRoute>;

export const RuleTestDraft = z.strictObject({
  name: z.string().trim().min(1).max(120),
  message: TrialMessage,
  expected: ExpectedRoute,
  /** The message counts as sent at this moment, so that rules for a time of day do not pass by day and fail by night. */
  at: EpochMs,
});
export type RuleTestDraft = z.infer<typeof RuleTestDraft>;

/** "This message goes to that rule." */
export const RuleTest = z.strictObject({ id: RuleTestId, createdAt: EpochMs, ...RuleTestDraft.shape });
export type RuleTest = z.infer<typeof RuleTest>;

/** Where the message goes now. */
export const RuleTestOutcome = z.strictObject({
  hasPassed: z.boolean(),
  reason: RouteReason,
  /** Absent where no model can answer. */
  model: z.exactOptional(ModelRef),
});
export type RuleTestOutcome = z.infer<typeof RuleTestOutcome>;

export const RuleTestResult = z.strictObject({ test: RuleTest, outcome: RuleTestOutcome });
export type RuleTestResult = z.infer<typeof RuleTestResult>;
