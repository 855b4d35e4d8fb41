import type { FailureKind } from '../../../shared/model/failure.ts';
import type { MoveOn } from '../../../shared/model/rule.ts';

/** Whether a rule lets the next model be asked after such a failure; undefined where the rule says nothing of it. Pure. */
export function movesOnAfter(kind: FailureKind, moveOn: readonly MoveOn[] | undefined): boolean | undefined {
  return moveOn?.includes(reasons[kind] ?? 'error');
}

/** All others are errors. */
const reasons: Readonly<Partial<Record<FailureKind, MoveOn>>> = {
  rate_limited: 'rate-limit',
  quota_exhausted: 'rate-limit',
  timeout: 'no-token',
  content_filter: 'refusal',
};
