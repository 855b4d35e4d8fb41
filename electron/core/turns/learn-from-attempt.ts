import type { Failure } from '../../../shared/model/failure.ts';
import type { ConversationId, KeyId } from '../../../shared/model/ids.ts';
import type { KeyQuota } from '../../../shared/model/key.ts';
import type { UsageRecord } from '../../../shared/model/usage.ts';
import { isFarAway, isUnreached } from '../resilience/is-unreached.ts';
import type { QuotaUse } from '../resilience/quota.ts';
import type { AttemptResult } from './attempt.ts';
import type { Registries } from './registries.ts';
import type { Target } from './target.ts';

export interface LessonKey {
  readonly id: KeyId;
  readonly quota?: KeyQuota;
}

/** One attempt that was sent, as far as later choices learn from it. */
export interface Lesson {
  readonly target: Target;
  readonly key?: LessonKey;
  readonly conversationId: ConversationId;
  readonly result: AttemptResult;
  readonly record: UsageRecord;
  readonly willRetry: boolean;
  readonly willFallBack: boolean;
}

export interface LessonPorts {
  readonly registries: Registries;
  readonly onQuotaPassed: (keyId: KeyId, percent: number) => void;
  readonly onKeyFailed: (keyId: KeyId, failure: Failure) => void;
}

/** Tells everybody who keeps a state what came of an attempt, once. */
export function learnFromAttempt(ports: LessonPorts, lesson: Lesson): void {
  teachConnectivity(ports.registries, lesson);
  teachBreaker(ports.registries, lesson);
  teachKey(ports, lesson);
  teachHealth(ports.registries, lesson);
}

function teachBreaker({ breakers, connectivity }: Registries, lesson: Lesson): void {
  const { target, result } = lesson;
  // An answer that has begun proves the model, even where the person stopped it.
  if (result.outcome === 'complete' || (result.outcome === 'stopped' && result.firstTokenMs !== undefined)) {
    return breakers.end(target.ref, { type: 'success' });
  }
  if (result.outcome === 'stopped' || lacksNetwork(connectivity, lesson)) {
    return breakers.end(target.ref, { type: 'dropped' });
  }
  breakers.end(target.ref, { type: 'failed', kind: result.failure.kind });
}

function teachKey(ports: LessonPorts, { key, conversationId, result, record }: Lesson): void {
  if (!key) return;
  const { keyRing } = ports.registries;
  if (result.outcome === 'failed') {
    keyRing.failed(key.id, result.failure);
    ports.onKeyFailed(key.id, result.failure);
  } else keyRing.worked(key.id, conversationId);
  const { inputTokens, outputTokens } = record.usage;
  spendQuota(ports, key, { requests: 0, tokens: inputTokens + outputTokens, characters: 0 });
}

/** Adds to what a key was used for today, and tells where that passes a threshold. */
export function spendQuota(ports: LessonPorts, key: LessonKey, used: QuotaUse): void {
  const { quotas } = ports.registries;
  for (const percent of quotas.spend(key.id, key.quota, used)) ports.onQuotaPassed(key.id, percent);
}

function teachConnectivity({ connectivity }: Registries, { target: { row }, result }: Lesson): void {
  if (!isFarAway(row) || result.outcome === 'stopped') return;
  if (result.outcome === 'failed' && isUnreached(result.failure)) {
    connectivity.unreachable(row.id, result.failure.providerCode);
  } else connectivity.heard(row.id);
}

/** Whether nobody is reached at all: that is no trouble of the provider's or the model's. */
function lacksNetwork({ seemsOffline }: Registries['connectivity'], { target: { row }, result }: Lesson): boolean {
  return result.outcome === 'failed' && isFarAway(row) && isUnreached(result.failure) && seemsOffline();
}

function teachHealth({ health, connectivity }: Registries, lesson: Lesson): void {
  const { target, result, record, willRetry, willFallBack } = lesson;
  if (target.row.kind === 'demo' || lacksNetwork(connectivity, lesson)) return;
  const speed = tokensPerSecond(record.usage.outputTokens, result);
  health.heard({
    providerId: target.row.id,
    model: target.ref,
    outcome: result.outcome === 'complete' ? 'success' : result.outcome,
    ...(result.outcome === 'failed' && { kind: result.failure.kind }),
    ...(result.firstTokenMs !== undefined && { firstTokenMs: result.firstTokenMs }),
    ...(speed !== undefined && { tokensPerSecond: speed }),
    retried: willRetry,
    fellBack: willFallBack,
  });
}

function tokensPerSecond(outputTokens: number, { outcome, firstTokenMs, totalMs }: AttemptResult): number | undefined {
  if (outcome !== 'complete' || firstTokenMs === undefined) return undefined;
  const streamedMs = totalMs - firstTokenMs;
  return streamedMs < 1 ? undefined : (outputTokens * 1_000) / streamedMs;
}
