import type { HealthState } from '../../../shared/model/health.ts';
import { errorRate, isRecent, type WindowSummary } from './rolling-window.ts';

/** What the health of a provider is judged by. */
export interface HealthEvidence {
  readonly standing: HealthState;
  readonly summary: WindowSummary;
  readonly failuresInARow: number;
  readonly unreachableInARow: number;
  /** When a probe last learned something. */
  readonly lastProbeAt?: number;
  /** From here on a first token is slow; `Infinity` where none is. */
  readonly slowFirstTokenMs: number;
}

export const downAfterFailures = 5;
export const downAfterUnreachable = 2;
/** Fewer calls say nothing about a rate or a percentile. */
export const fewestCalls = 5;
export const highErrorRate = 0.1;

export function judgeProvider(evidence: HealthEvidence): HealthState {
  const { standing, summary, failuresInARow, unreachableInARow } = evidence;
  if (failuresInARow >= downAfterFailures || unreachableInARow >= downAfterUnreachable) return 'down';
  if (isFailingOften(summary) || isSlow(evidence)) return 'degraded';
  // A failure or two prove nothing yet, and are no reason to call it healthy either.
  return failuresInARow > 0 || unreachableInARow > 0 ? standing : 'healthy';
}

export function hasSigns({ summary, lastProbeAt }: HealthEvidence, now: number): boolean {
  return summary.callCount > 0 || (lastProbeAt !== undefined && isRecent(lastProbeAt, now));
}

function isFailingOften(summary: WindowSummary): boolean {
  return summary.callCount >= fewestCalls && errorRate(summary) > highErrorRate;
}

function isSlow({ summary: { answerCount, firstTokenP95Ms = 0 }, slowFirstTokenMs }: HealthEvidence): boolean {
  return answerCount >= fewestCalls && firstTokenP95Ms > slowFirstTokenMs;
}
