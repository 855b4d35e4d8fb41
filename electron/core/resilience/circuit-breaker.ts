import { z } from 'zod';
import { assertNever } from '../../../shared/model/assert-never.ts';
import { EpochMs } from '../../../shared/model/quantities.ts';

const failures = z.int().min(0);

/** `failures` are consecutive. An open breaker that is due waits for one trial. */
export const BreakerState = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('closed'), failures }),
  z.strictObject({ state: z.literal('open'), openedAt: EpochMs, retryAt: EpochMs, failures }),
  z.strictObject({ state: z.literal('testing'), startedAt: EpochMs, failures }),
]);
export type BreakerState = z.infer<typeof BreakerState>;
type Of<Name extends BreakerState['state']> = Extract<BreakerState, { state: Name }>;

/**
 * `uncounted`: a failure that says nothing about the model's health, such as a refused key. `trial-dropped`: the call
 * ended without an outcome. `wait-waived`: a person asks for a trial now.
 */
export type BreakerEvent =
  'success' | 'counted-failure' | 'uncounted' | 'trial-begun' | 'trial-dropped' | 'wait-waived';

export const closedBreaker: BreakerState = { state: 'closed', failures: 0 };
export const failuresToOpen = 5;
export const openMs = 60_000;
/** Longer than any call may take: who has not reported by then never will. */
export const trialLimitMs = 660_000;

/** The circuit breaker of SPEC 4. Pure. */
export function stepBreaker(state: BreakerState, event: BreakerEvent, now: number): BreakerState {
  if (event === 'success') return closedBreaker;
  switch (state.state) {
    case 'closed':
      return event === 'counted-failure' ? countFailure(state, now) : state;
    case 'open':
      return stepOpen(state, event, now);
    case 'testing':
      return stepTesting(state, event, now);
    default:
      return assertNever(state);
  }
}

/**
 * Until when the model is to be passed over; undefined where it may be asked. A wait that begins in the future was
 * noted before the clock jumped back, and is over.
 */
export function blockedUntil(state: BreakerState, now: number): number | undefined {
  switch (state.state) {
    case 'closed':
      return undefined;
    case 'open':
      return within(state.openedAt, Math.min(state.retryAt, state.openedAt + openMs), now);
    case 'testing':
      return within(state.startedAt, state.startedAt + trialLimitMs, now);
    default:
      return assertNever(state);
  }
}

function within(from: number, until: number, now: number): number | undefined {
  return from <= now && now < until ? until : undefined;
}

function countFailure(state: Of<'closed'>, now: number): BreakerState {
  const counted = state.failures + 1;
  return counted < failuresToOpen ? { state: 'closed', failures: counted } : opened(counted, now);
}

function stepOpen(state: Of<'open'>, event: Exclude<BreakerEvent, 'success'>, now: number): BreakerState {
  if (event === 'wait-waived') return due(state.failures, now);
  if (blockedUntil(state, now) !== undefined) return state;
  if (event === 'trial-begun') return { state: 'testing', startedAt: now, failures: state.failures };
  return event === 'counted-failure' ? opened(state.failures + 1, now) : state;
}

function stepTesting(state: Of<'testing'>, event: Exclude<BreakerEvent, 'success'>, now: number): BreakerState {
  switch (event) {
    case 'trial-begun':
      return blockedUntil(state, now) === undefined ? { ...state, startedAt: now } : state;
    case 'counted-failure':
      return opened(state.failures + 1, now);
    case 'uncounted':
    case 'trial-dropped':
    case 'wait-waived':
      return due(state.failures, now);
    default:
      return assertNever(event);
  }
}

function opened(failureCount: number, now: number): BreakerState {
  return { state: 'open', openedAt: now, retryAt: now + openMs, failures: failureCount };
}

function due(failureCount: number, now: number): BreakerState {
  return { state: 'open', openedAt: now, retryAt: now, failures: failureCount };
}
