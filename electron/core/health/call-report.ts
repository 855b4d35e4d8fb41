import type { FailureKind } from '../../../shared/model/failure.ts';
import type { ModelRef, ProviderId } from '../../../shared/model/ids.ts';
import type { HealthSign } from './provider-state.ts';
import type { Aftermath } from './step-incident.ts';

/** One attempt at a real call. `fellBack` and `retried` say what came after one that failed. */
export interface CallReport {
  readonly providerId: ProviderId;
  readonly model: ModelRef;
  readonly outcome: 'success' | 'failed' | 'stopped';
  readonly kind?: FailureKind;
  readonly firstTokenMs?: number;
  readonly tokensPerSecond?: number;
  readonly fellBack?: boolean;
  readonly retried?: boolean;
}

/** What a call says about its provider; undefined where it says nothing. */
export function signOf({ outcome, kind, firstTokenMs }: CallReport): HealthSign | undefined {
  const waited = isDuration(firstTokenMs) ? { firstTokenMs } : undefined;
  switch (outcome) {
    case 'success':
      return { type: 'answered', ...waited };
    case 'stopped':
      // Stopped before its first token, it may have been about to answer or not.
      return waited && { type: 'answered', ...waited };
    case 'failed':
      return kind !== undefined && illnesses.has(kind) ? { type: 'failed', kind } : undefined;
  }
}

export function aftermathOf({ retried, fellBack }: CallReport): Aftermath {
  if (retried) return 'retried';
  return fellBack ? 'fell-back' : 'failed';
}

export function isDuration(ms: number | undefined): ms is number {
  return ms !== undefined && Number.isFinite(ms) && ms >= 0;
}

/** Where SPEC 6 counts a failure for the breaker; others are the key's, the request's or the person's. */
export const illnesses: ReadonlySet<FailureKind> = new Set([
  'overloaded',
  'server_error',
  'network',
  'timeout',
  'bad_response',
]);
