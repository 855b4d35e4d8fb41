import { z } from 'zod';
import { Condition } from './condition.ts';
import { ModelRef } from './ids.ts';
import { PromptParameters } from './prompt-parameters.ts';
import { CostMicros, DurationMs, EpochMs } from './quantities.ts';

export const RuleId = z.string().min(1).max(200);
export type RuleId = z.infer<typeof RuleId>;

/** How a model is picked among several. `balanced` weighs health, quota left and speed. */
export const Strategy = z.enum(['specified', 'cheapest', 'fastest', 'balanced']);
export type Strategy = z.infer<typeof Strategy>;

/** A level of quality for the money: which tiers of models may answer. */
export const Plan = z.enum(['economy', 'balanced', 'quality']);
export type Plan = z.infer<typeof Plan>;

const Share = z.strictObject({ model: ModelRef, percent: z.int().min(1).max(99) });

export const RuleTarget = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('model'), model: ModelRef }),
  /** `over` empty means every model that can be used. */
  z.strictObject({
    type: z.literal('strategy'),
    strategy: Strategy.exclude(['specified']),
    over: z.array(ModelRef).max(200),
  }),
  z.strictObject({ type: z.literal('plan'), plan: Plan }),
  /** Shares of the requests, in percent, that make 100. */
  z.strictObject({
    type: z.literal('split'),
    shares: z
      .array(Share)
      .min(2)
      .max(10)
      .refine((shares) => shares.reduce((sum, { percent }) => sum + percent, 0) === 100, 'The shares must make 100 %.'),
  }),
]);
export type RuleTarget = z.infer<typeof RuleTarget>;

export const Fallback = z.strictObject({ model: ModelRef, parameters: z.exactOptional(PromptParameters) });
export type Fallback = z.infer<typeof Fallback>;

/** After what the next model of the chain is asked. `no-token` is none in time, `refusal` a model that declined. */
export const MoveOn = z.enum(['rate-limit', 'error', 'no-token', 'refusal']);
export type MoveOn = z.infer<typeof MoveOn>;

/** What a person can set on a rule. */
export const RuleDraft = z.strictObject({
  name: z.string().trim().min(1).max(120),
  /** The higher goes first; of equal ones the older. */
  priority: z.int().min(0).max(1_000),
  isEnabled: z.boolean(),
  when: Condition,
  target: RuleTarget,
  fallbacks: z.array(Fallback).max(10),
  parameters: z.exactOptional(PromptParameters),
  cache: z.exactOptional(z.strictObject({ isEnabled: z.boolean(), ttlMs: z.exactOptional(DurationMs) })),
  needsApproval: z.exactOptional(z.boolean()),
  /** What is estimated to cost more waits for the person; the limit of the policy holds besides. */
  askAboveMicros: z.exactOptional(CostMicros),
  /** As the policy says where it is absent; empty never moves on. */
  moveOn: z.exactOptional(z.array(MoveOn).max(4)),
});
export type RuleDraft = z.infer<typeof RuleDraft>;

export const Rule = z.strictObject({
  id: RuleId,
  /** System rules can be turned off, reordered and copied, not removed or rewritten. */
  origin: z.enum(['system', 'person']),
  createdAt: EpochMs,
  ...RuleDraft.shape,
});
export type Rule = z.infer<typeof Rule>;

/** A rule with what is wrong with it, each as a sentence. */
export const ListedRule = z.strictObject({ rule: Rule, problems: z.array(z.string()) });
export type ListedRule = z.infer<typeof ListedRule>;

/** One in Recently deleted. */
export const RemovedRule = z.strictObject({ rule: Rule, deletedAt: EpochMs });
export type RemovedRule = z.infer<typeof RemovedRule>;

/** How many of the newest messages a rule has taken, out of how many. */
export const RuleShare = z.strictObject({ takenCount: z.int().min(0), messageCount: z.int().min(0) });
export type RuleShare = z.infer<typeof RuleShare>;

/** `createdAt` is for one that comes back: it settles the order of equal priorities. */
export const SavedRule = z.strictObject({
  id: z.exactOptional(RuleId),
  draft: RuleDraft,
  createdAt: z.exactOptional(EpochMs),
});
export type SavedRule = z.infer<typeof SavedRule>;

/** What a person can begin a message with, and the rule that it leads to. */
export const RuleCommand = z.strictObject({ command: z.string(), rule: z.string() });
export type RuleCommand = z.infer<typeof RuleCommand>;

/** One of several calls that make one save: they count together, with the last. Counted from 0. */
export const RulePart = z.strictObject({ saveId: z.uuid(), index: z.int().min(0), isLast: z.boolean() });
export type RulePart = z.infer<typeof RulePart>;
