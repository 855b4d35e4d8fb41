import { z } from 'zod';
import { ApprovalAnswer, PendingApproval } from '../model/approval.ts';
import { AttachmentId, maxAttachments } from '../model/attachment.ts';
import { AuditEntry } from '../model/audit-entry.ts';
import { BudgetDraft, BudgetView } from '../model/budget.ts';
import { Decision } from '../model/decision.ts';
import { HealthReport, HealthSpan, ProviderHealth } from '../model/health.ts';
import { ConversationId, ModelRef, ProviderId, TurnId } from '../model/ids.ts';
import { EffectivePolicy, Policy, PolicyScope } from '../model/policy.ts';
import { AttachmentKind, RequestPriority } from '../model/routing-request.ts';
import { ListedRule, Rule, RuleCommand, RuleId, SavedRule } from '../model/rule.ts';
import { Task } from '../model/task.ts';
import { Trace } from '../model/trace.ts';
import { done, maxMessageCharacters, nothing, tags } from './call-parts.ts';
import { request, stream } from './define.ts';

export const routingCalls = {
  /** What would happen to a message now. Nothing is sent. */
  simulate: request(
    z.strictObject({
      text: z.string().max(maxMessageCharacters),
      /** Its history, workspace and model count, where given. */
      conversationId: z.exactOptional(ConversationId),
      model: z.exactOptional(ModelRef),
      task: z.exactOptional(Task),
      priority: z.exactOptional(RequestPriority),
      tags: z.exactOptional(tags),
      attachments: z.exactOptional(z.array(AttachmentKind).max(100)),
      /** Files that are there already, with their size and words. */
      attachmentIds: z.exactOptional(z.array(AttachmentId).max(maxAttachments)),
      /** As if these were down. */
      downProviders: z.exactOptional(z.array(ProviderId).max(200)),
      /** As if these budgets were spent. */
      spentBudgets: z.exactOptional(z.array(z.string()).max(200)),
    }),
    Decision,
  ),
};

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
  /** To stand before another one, or last where none is given. Others give way where there is no room. */
  move: request(z.strictObject({ id: RuleId, beforeId: z.exactOptional(RuleId) }), done),
  /**
   * Many at once: all of it is stored, or nothing. What is too much for one call comes in several; routing and the other
   * windows learn of it with the last.
   */
  apply: request(
    z.strictObject({
      save: z.array(SavedRule).max(500),
      remove: z.array(RuleId).max(500),
      isMoreToCome: z.exactOptional(z.boolean()),
    }),
    done,
  ),
  remove: request(z.strictObject({ id: RuleId }), done),
};

export const policyCalls = {
  read: request(z.strictObject({ scope: PolicyScope }), Policy),
  save: request(z.strictObject({ scope: PolicyScope, policy: Policy }), Policy),
  /** All layers folded, with the layer each field comes from. */
  effective: request(z.strictObject({ conversationId: z.exactOptional(ConversationId) }), EffectivePolicy),
};

export const budgetCalls = {
  list: request(nothing, z.strictObject({ budgets: z.array(BudgetView) })),
  /** A new budget where no id is given or none has it. */
  save: request(z.strictObject({ id: z.exactOptional(z.string().min(1).max(200)), draft: BudgetDraft }), BudgetView),
  remove: request(z.strictObject({ id: z.string() }), done),
};

export const approvalCalls = {
  /** Requests that wait for the person. */
  list: request(nothing, z.strictObject({ approvals: z.array(PendingApproval) })),
  answer: request(z.strictObject({ turnId: TurnId, answer: ApprovalAnswer }), done),
};

export const healthCalls = {
  /** How every provider stands. */
  read: request(nothing, z.strictObject({ providers: z.array(ProviderHealth) })),
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
    z.strictObject({ before: z.exactOptional(z.string()), limit: z.int().min(1).max(500) }),
    z.strictObject({ entries: z.array(AuditEntry) }),
  ),
};

export const traceCalls = {
  /** The decision behind an answer and every attempt that was made. */
  read: request(z.strictObject({ turnId: TurnId }), Trace),
};
