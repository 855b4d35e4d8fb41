import type { Provenance } from '../../../shared/model/message.ts';
import type { RequestSource } from '../../../shared/model/request-source.ts';
import type { Task } from '../../../shared/model/task.ts';
import type { TokenUsage, UsageRecord } from '../../../shared/model/usage.ts';
import type { TurnId, WorkspaceId } from '../../../shared/model/ids.ts';
import { priceUsage } from '../usage/price-usage.ts';
import { promptCacheSavings } from '../usage/prompt-cache-savings.ts';
import type { UsableKey } from './answer-with-keys.ts';
import type { AttemptResult } from './attempt.ts';
import type { CallIdentity } from './chain.ts';
import type { Target } from './target.ts';

/** Who pays for an attempt and what for. */
export interface Billing {
  readonly identity: CallIdentity;
  readonly source: RequestSource;
  readonly workspaceId: WorkspaceId;
  readonly task: Task;
  readonly rule?: { readonly ruleId: string; readonly ruleName: string };
  readonly target: Target;
  readonly attemptIndex: number;
  readonly key?: Pick<UsableKey, 'id' | 'label'>;
  /** About what the question has, for where the provider does not say. */
  readonly inputTokens: number;
}

/** The id of an attempt's record and of what is held for it: whoever writes it twice writes it once. */
export function attemptId(turnId: TurnId, attemptIndex: number): string {
  return `${turnId}:${String(attemptIndex)}`;
}

/** What an attempt is sure to cost once it is sent; stands for it until its record is written. */
export function provisionalRecord(billing: Billing, now: number): UsageRecord {
  const usage: TokenUsage = { inputTokens: billing.inputTokens, outputTokens: 0, isEstimated: true };
  return toRecord(billing, { now, usage, outcome: 'interrupted', totalMs: 0 });
}

/** The record of one attempt. `shownTokens`: about what the reader has seen of it. */
export function recordOf(
  billing: Billing,
  at: { readonly now: number; readonly result: AttemptResult; readonly shownTokens: number },
): UsageRecord {
  const { now, result, shownTokens } = at;
  const usage = usageOf(result, { inputTokens: billing.inputTokens, shownTokens });
  return {
    ...toRecord(billing, { now, usage, outcome: outcomeOf(result), totalMs: result.totalMs }),
    ...(result.firstTokenMs !== undefined && { firstTokenMs: result.firstTokenMs }),
    ...(result.outcome === 'failed' && { failureKind: result.failure.kind }),
  };
}

/** An answer that cost nothing because it was there already; what it saved counts in Spend. */
export function savedRecord(
  of: Pick<Billing, 'identity' | 'source' | 'workspaceId'>,
  provenance: Provenance,
  now: number,
): UsageRecord {
  const { identity, source, workspaceId } = of;
  const { savedMicros } = provenance.cached ?? {};
  return {
    id: `${identity.turnId}:cached`,
    at: now,
    turnId: identity.turnId,
    attemptIndex: 0,
    source,
    workspaceId,
    conversationId: identity.conversationId,
    ...(identity.answerId !== undefined && { messageId: identity.answerId }),
    providerId: provenance.providerId,
    model: provenance.model,
    modelLabel: provenance.modelLabel,
    usage: { inputTokens: 0, outputTokens: 0, isEstimated: false },
    cost: { basis: 'free', micros: 0 },
    ...(savedMicros !== undefined && { savedMicros }),
    totalMs: 0,
    outcome: 'complete',
  };
}

interface Recorded {
  readonly now: number;
  readonly usage: TokenUsage | undefined;
  readonly outcome: UsageRecord['outcome'];
  readonly totalMs: number;
}

function toRecord(billing: Billing, { now, usage, outcome, totalMs }: Recorded): UsageRecord {
  const { identity, target, key, rule, attemptIndex } = billing;
  return {
    id: attemptId(identity.turnId, attemptIndex),
    at: now,
    turnId: identity.turnId,
    attemptIndex,
    source: billing.source,
    workspaceId: billing.workspaceId,
    conversationId: identity.conversationId,
    ...(identity.answerId !== undefined && { messageId: identity.answerId }),
    providerId: target.row.id,
    model: target.ref,
    modelLabel: target.model.label,
    task: billing.task,
    ...rule,
    ...(key && { keyId: key.id, keyLabel: key.label }),
    usage: usage ?? { inputTokens: 0, outputTokens: 0, isEstimated: false },
    cost: usage ? priceUsage(usage, target.model.price, now) : { basis: 'free', micros: 0 },
    ...(usage && promptCacheSavings(usage, target.model.price, now)),
    ...(target.model.price && { price: target.model.price }),
    totalMs,
    outcome,
  };
}

/** What was used: the provider's figures, else an estimate where an answer was under way, else nothing. */
export function usageOf(
  result: AttemptResult,
  about: { readonly inputTokens: number; readonly shownTokens: number },
): TokenUsage | undefined {
  if (result.usage) return result.usage;
  if (result.isSent === false) return undefined;
  if (result.outcome === 'failed' && !result.hasShown && !result.isExpired) return undefined;
  return { inputTokens: about.inputTokens, outputTokens: about.shownTokens, isEstimated: true };
}

function outcomeOf(result: AttemptResult): UsageRecord['outcome'] {
  if (result.outcome !== 'failed') return result.outcome;
  return result.hasShown ? 'interrupted' : 'failed';
}
