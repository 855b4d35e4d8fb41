import { z } from 'zod';
import { ApprovalAnswer, PendingApproval } from '../model/approval.ts';
import { AuditEntry } from '../model/audit-entry.ts';
import { BudgetChange, BudgetDraft, BudgetView } from '../model/budget.ts';
import { EndingModel, ReplacedModel } from '../model/ending-model.ts';
import { HealthReport, HealthSpan, HealthStanding, ProviderHealth } from '../model/health.ts';
import { ConversationId, ModelRef, ProviderId, TurnId } from '../model/ids.ts';
import { EffectivePolicy, PolicyChange, PolicyScope, PolicyView } from '../model/policy.ts';
import { PolicyLimitView } from '../model/policy-limit.ts';
import { ListedRule, RemovedRule, Rule, RuleCommand, RuleId, RulePart, RuleShare, SavedRule } from '../model/rule.ts';
import { Trace } from '../model/trace.ts';
import { done, nothing } from './call-parts.ts';
import { request, stream } from './define.ts';

export const ruleCalls = {
  /** In the order they are tried, with what is wrong with each; all of them where no limit is given. */
  list: request(
    z.strictObject({ from: z.exactOptional(z.int().min(0)), limit: z.exactOptional(z.int().min(1).max(500)) }),
    z.strictObject({ rules: z.array(ListedRule), total: z.int().min(0) }),
  ),
  /** The slash commands that rules which are on give a meaning. */
  commands: request(nothing, z.strictObject({ commands: z.array(RuleCommand) })),
  /** A new rule where no id is given or none has it: so a removed one comes back. System rules cannot be rewritten. */
  save: request(SavedRule, Rule),
  /** On or off, and its place: the way to change a system rule. */
  arrange: request(
    z.strictObject({
      id: RuleId,
      isEnabled: z.exactOptional(z.boolean()),
      priority: z.exactOptional(z.int().min(0).max(1_000)),
    }),
    Rule,
  ),
  /**
   * Many at once: all of it is stored, or nothing. What is too much for one call comes in parts; none of them counts
   * before the last, and a part that is refused ends the save.
   */
  apply: request(
    z.strictObject({
      save: z.array(SavedRule).max(500),
      remove: z.array(RuleId).max(500),
      part: z.exactOptional(RulePart),
    }),
    done,
  ),
  /** Moves it to Recently deleted, where `restore` finds it for 30 days. */
  remove: request(z.strictObject({ id: RuleId }), done),
  /** What was deleted last first. */
  listRemoved: request(
    z.strictObject({ limit: z.int().min(1).max(200) }),
    z.strictObject({ rules: z.array(RemovedRule) }),
  ),
  restore: request(z.strictObject({ id: RuleId }), Rule),
  /** Those of the rules that are there. */
  known: request(z.strictObject({ ids: z.array(RuleId).max(500) }), z.strictObject({ ids: z.array(RuleId) })),
  /** How many of the last 500 messages it has taken. */
  share: request(z.strictObject({ id: RuleId }), RuleShare),
};

export const policyCalls = {
  /** One layer with what it inherits. */
  describe: request(z.strictObject({ scope: PolicyScope }), PolicyView),
  /** The way to change a layer that leaves alone what others change on it. */
  change: request(PolicyChange, PolicyView),
  /** Models that policies and rules name and that go away. */
  endings: request(nothing, z.strictObject({ endings: z.array(EndingModel) })),
  /** In every policy and every rule of the person, all of them or none. Answers with what stood there before. */
  replaceModel: request(z.strictObject({ model: ModelRef, successor: ModelRef }), ReplacedModel),
  /** All layers folded, with the layer each field comes from. */
  effective: request(z.strictObject({ conversationId: z.exactOptional(ConversationId) }), EffectivePolicy),
};

export const budgetCalls = {
  list: request(nothing, z.strictObject({ budgets: z.array(BudgetView) })),
  /** What the policy that holds at a place limits the cost of, beside the budgets. */
  limits: request(z.strictObject({ scope: PolicyScope }), z.strictObject({ limits: z.array(PolicyLimitView) })),
  /** A new budget where no id is given or none has it. */
  save: request(z.strictObject({ id: z.exactOptional(z.string().min(1).max(200)), draft: BudgetDraft }), BudgetView),
  /** The way to change a budget that leaves alone what others change on it. */
  change: request(z.strictObject({ id: z.string().min(1).max(200), change: BudgetChange }), BudgetView),
  remove: request(z.strictObject({ id: z.string() }), done),
};

export const approvalCalls = {
  /** Requests that wait for the person. */
  list: request(nothing, z.strictObject({ approvals: z.array(PendingApproval) })),
  answer: request(z.strictObject({ turnId: TurnId, answer: ApprovalAnswer }), done),
};

export const healthCalls = {
  /** How every provider stands. */
  read: request(nothing, HealthStanding),
  /** The report now and after each change, at most once a second. While somebody reads, providers are asked more often. */
  watch: stream(z.strictObject({ span: HealthSpan }), HealthReport),
  /** One free call to the provider, now. */
  check: request(z.strictObject({ providerId: ProviderId }), z.strictObject({ health: ProviderHealth })),
  /** Closes the breaker of a model and asks its provider for a sign of life, so that the next request tries it. */
  retryNow: request(z.strictObject({ model: ModelRef }), done),
  /** Routing leaves the provider out until the end of the day. */
  turnOff: request(z.strictObject({ providerId: ProviderId }), z.strictObject({ health: ProviderHealth })),
  /** Takes that back. */
  turnOn: request(z.strictObject({ providerId: ProviderId }), z.strictObject({ health: ProviderHealth })),
};

export const cacheCalls = {
  describe: request(
    nothing,
    z.strictObject({ entryCount: z.int().min(0), sizeBytes: z.int().min(0), hitCount: z.int().min(0) }),
  ),
  clear: request(nothing, done),
};

export const auditCalls = {
  /** Newest first; `before` is the id of the last one seen. */
  list: request(
    z.strictObject({
      before: z.exactOptional(z.string()),
      limit: z.int().min(1).max(500),
      /** Only these. */
      events: z.exactOptional(z.array(AuditEntry.shape.event).max(50)),
    }),
    z.strictObject({ entries: z.array(AuditEntry) }),
  ),
};

export const traceCalls = {
  /** The decision behind an answer and every attempt that was made. */
  read: request(z.strictObject({ turnId: TurnId }), Trace),
};
