import { z } from 'zod';
import { CostEstimate } from './cost-estimate.ts';
import { ModelRef } from './ids.ts';
import { Ability } from './language-model.ts';
import { PolicyLayer } from './policy.ts';
import { PromptParameters } from './prompt-parameters.ts';
import { CostMicros, DurationMs, EpochMs, TokenCount } from './quantities.ts';
import { MoveOn, Plan, RuleId, Strategy } from './rule.ts';
import { Task, TaskFinding } from './task.ts';

/** Why a model is not among the candidates. */
export const Exclusion = z.discriminatedUnion('code', [
  z.strictObject({ code: z.literal('unknown-model') }),
  z.strictObject({ code: z.literal('no-key') }),
  z.strictObject({ code: z.literal('provider-off') }),
  /** The person has turned the provider off until the end of the day. */
  z.strictObject({ code: z.literal('off-today'), until: EpochMs }),
  z.strictObject({ code: z.literal('model-off') }),
  z.strictObject({ code: z.literal('retired') }),
  /** The offline demo is never chosen where something real can be used. */
  z.strictObject({ code: z.literal('demo') }),
  z.strictObject({ code: z.literal('missing-ability'), ability: Ability }),
  z.strictObject({ code: z.literal('window-too-small'), neededTokens: TokenCount, contextTokens: TokenCount }),
  z.strictObject({ code: z.literal('not-allowed') }),
  z.strictObject({ code: z.literal('blocked') }),
  z.strictObject({ code: z.literal('breaker-open'), retryAt: EpochMs }),
  z.strictObject({ code: z.literal('provider-down') }),
  z.strictObject({ code: z.literal('offline') }),
  z.strictObject({ code: z.literal('keys-out'), resetsAt: z.exactOptional(EpochMs) }),
  z.strictObject({ code: z.literal('rate-limited'), waitMs: DurationMs }),
  z.strictObject({ code: z.literal('over-budget'), budget: z.string() }),
  z.strictObject({ code: z.literal('outside-plan'), plan: Plan }),
  /** A fallback that would have to be asked about by itself. */
  z.strictObject({ code: z.literal('needs-approval') }),
]);
export type Exclusion = z.infer<typeof Exclusion>;

/** What led to the first candidate. */
export const RouteReason = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('person') }),
  z.strictObject({ by: z.literal('rule'), ruleId: RuleId, ruleName: z.string() }),
  z.strictObject({ by: z.literal('task'), task: Task }),
  z.strictObject({ by: z.literal('sticky'), sinceMs: DurationMs }),
  z.strictObject({ by: z.literal('default') }),
  z.strictObject({ by: z.literal('strategy'), strategy: Strategy }),
  /** A budget is nearly spent, so the cheapest model that can do it answers. */
  z.strictObject({ by: z.literal('throttle'), budget: z.string() }),
]);
export type RouteReason = z.infer<typeof RouteReason>;

/** A model that may be asked, in its place in the chain. */
export const Candidate = z.strictObject({
  model: ModelRef,
  role: z.enum(['target', 'fallback', 'next-best', 'last-resort']),
  parameters: PromptParameters,
  estimate: CostEstimate,
  /** Why a strategy put it here: each figure is 0..1. */
  score: z.exactOptional(
    z.strictObject({ total: z.number(), health: z.number(), quota: z.number(), speed: z.number() }),
  ),
  /** The rule or person named this model, which is over; `model` took its place. */
  replaces: z.exactOptional(ModelRef),
});
export type Candidate = z.infer<typeof Candidate>;

export const SkippedRule = z.strictObject({
  ruleId: RuleId,
  ruleName: z.string(),
  why: z.enum(['off', 'no-match', 'invalid', 'no-usable-target', 'not-reached', 'system-rules-off']),
  /** Plain words, such as the first condition that did not hold. */
  detail: z.string(),
  /** All conditions but one held. */
  isNearMiss: z.boolean(),
});
export type SkippedRule = z.infer<typeof SkippedRule>;

/** The ordered candidates for a request and why each stands there or was left out. */
export const Decision = z.strictObject({
  reason: RouteReason,
  /** What held of the rule that decides, in plain words. */
  matched: z.exactOptional(z.string()),
  /** The model that the person, rule, task or default named, whether or not it can answer now. */
  named: z.exactOptional(ModelRef),
  task: TaskFinding,
  /** The layer of the policy that leaves the task to nobody, where neither the person nor a rule decided. */
  unassignedBy: z.exactOptional(PolicyLayer),
  candidates: z.array(Candidate),
  excluded: z.array(z.strictObject({ model: ModelRef, exclusion: Exclusion })),
  skippedRules: z.array(SkippedRule),
  /** So many more rules let the message go by: too many to name. */
  untoldRuleCount: z.exactOptional(z.int().min(1)),
  needsApproval: z.boolean(),
  /** Set by the matched rule: what is estimated to cost more waits for the person. */
  askAboveMicros: z.exactOptional(CostMicros),
  /** Set by the matched rule; as the policy says where it is absent. */
  moveOn: z.exactOptional(z.array(MoveOn)),
  /** Set by the matched rule or the policy. */
  cache: z.strictObject({ isEnabled: z.boolean(), ttlMs: DurationMs }),
});
export type Decision = z.infer<typeof Decision>;
