import type { Failure, FailureKind } from '../../../shared/model/failure.ts';

export function failureOf(kind: FailureKind, retryAfterMs?: number): Failure {
  return { kind, message: kind, actions: [], ...(retryAfterMs !== undefined && { retryAfterMs }) };
}
