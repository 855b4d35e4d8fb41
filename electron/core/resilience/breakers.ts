import { assertNever } from '../../../shared/model/assert-never.ts';
import type { FailureKind } from '../../../shared/model/failure.ts';
import type { BreakerView } from '../../../shared/model/health.ts';
import { ModelRef } from '../../../shared/model/ids.ts';
import type { Clock } from '../ports/clock.ts';
import type { StateStore } from '../ports/stores.ts';
import { blockedUntil, type BreakerEvent, BreakerState, closedBreaker, stepBreaker } from './circuit-breaker.ts';
import { failurePolicy } from './failure-policy.ts';
import { keepStates } from './kept-states.ts';

export interface BreakerPorts {
  readonly clock: Clock;
  readonly states: StateStore;
  readonly onChange?: (view: BreakerView) => void;
}

/** `dropped`: the call was given up before it showed how the model is. */
export type CallOutcome =
  { readonly type: 'success' } | { readonly type: 'failed'; readonly kind: FailureKind } | { readonly type: 'dropped' };

/** One breaker per provider and model. What survives a restart is every breaker that is not simply closed. */
export interface Breakers {
  /** Models to be passed over now, each with the time it may be asked again at the latest. */
  readonly openUntil: () => ReadonlyMap<ModelRef, number>;
  /** A call begins. Where the breaker waits for a trial, this call is it. */
  readonly begin: (ref: ModelRef) => void;
  /** A call ended. One that began before the breaker opened counts like any other. */
  readonly end: (ref: ModelRef, outcome: CallOutcome) => void;
  /** Whether the model is passed over once a call has failed like this: then there is nothing to try again. */
  readonly isOpenAfter: (ref: ModelRef, kind: FailureKind) => boolean;
  readonly views: () => readonly BreakerView[];
  /** The next call is the trial, however long the wait still is. */
  readonly retryNow: (ref: ModelRef) => void;
}

export function createBreakers({ clock, states, onChange }: BreakerPorts): Breakers {
  const kept = keepStates({ store: states, kind: 'breaker', parse: revive(clock.now()) });

  const step = (ref: ModelRef, event: BreakerEvent) => {
    const before = kept.read(ref) ?? closedBreaker;
    const after = stepBreaker(before, event, clock.now());
    if (after === before) return;
    kept.write(ref, after === closedBreaker ? undefined : after);
    onChange?.(toView(ref, after, clock.now()));
  };
  return {
    openUntil: () => {
      const now = clock.now();
      const waits = [...kept.all()].map(([ref, state]) => [ref, blockedUntil(state, now)] as const);
      return new Map(waits.flatMap(([ref, until]) => (until === undefined ? [] : [[ref, until]])));
    },
    begin: (ref) => step(ref, 'trial-begun'),
    end: (ref, outcome) => step(ref, eventOf(outcome)),
    isOpenAfter: (ref, kind) => {
      const now = clock.now();
      const after = stepBreaker(kept.read(ref) ?? closedBreaker, eventOf({ type: 'failed', kind }), now);
      return blockedUntil(after, now) !== undefined;
    },
    views: () => [...kept.all()].map(([ref, state]) => toView(ref, state, clock.now())),
    retryNow: (ref) => step(ref, 'wait-waived'),
  };
}

/** A trial that was under way when the program ended never reports. */
function revive(now: number): (stored: unknown, ref: string) => BreakerState | undefined {
  return (stored, ref) => {
    const state = ModelRef.safeParse(ref).success ? BreakerState.safeParse(stored).data : undefined;
    return state?.state === 'testing' ? stepBreaker(state, 'trial-dropped', now) : state;
  };
}

function eventOf(outcome: CallOutcome): BreakerEvent {
  switch (outcome.type) {
    case 'success':
      return 'success';
    case 'failed':
      return failurePolicy[outcome.kind].countsForBreaker ? 'counted-failure' : 'uncounted';
    case 'dropped':
      return 'trial-dropped';
    default:
      return assertNever(outcome);
  }
}

/** `retryAt` is absent where the next call may go through. */
function toView(model: ModelRef, state: BreakerState, now: number): BreakerView {
  const retryAt = blockedUntil(state, now);
  return {
    model,
    state: state.state,
    consecutiveFailures: state.failures,
    ...(retryAt !== undefined && { retryAt }),
  };
}
