import { assertNever } from '../../../shared/model/assert-never.ts';
import type { FailureKind } from '../../../shared/model/failure.ts';
import type { HealthState } from '../../../shared/model/health.ts';
import {
  downAfterFailures,
  downAfterUnreachable,
  hasSigns,
  type HealthEvidence,
  judgeProvider,
} from './judge-provider.ts';
import { addSample, keepRecent, type RollingWindow, summarizeWindow } from './rolling-window.ts';

/** What is known of one provider. */
export interface ProviderState extends HealthEvidence {
  /** When it came to stand as it does. */
  readonly since: number;
  readonly window: RollingWindow;
  /** Quick answers and reached probes since the last failure, as far as they matter. */
  readonly goodSigns: number;
  readonly lastFailureKind?: FailureKind;
}

/** `refused` is an answer too: the key is at fault, not the provider. `not-possible`: no free call can tell. */
export type ProbeResult = 'reachable' | 'unreachable' | 'refused' | 'not-possible';

export type HealthSign =
  | { readonly type: 'answered'; readonly firstTokenMs?: number }
  | { readonly type: 'failed'; readonly kind: FailureKind }
  | { readonly type: 'probed'; readonly result: ProbeResult }
  /** Nobody has started a server on this machine, which is no fault of its own. */
  | { readonly type: 'not-running' }
  | { readonly type: 'time-passed' };

const enoughGoodSigns = 2;

export function startProviderState(now: number, slowFirstTokenMs: number): ProviderState {
  return {
    standing: 'unknown',
    since: now,
    window: [],
    summary: summarizeWindow([], now),
    failuresInARow: 0,
    unreachableInARow: 0,
    goodSigns: 0,
    slowFirstTokenMs,
  };
}

/** Worse at once, better only after two good signs; one is enough for a provider that is down to be tried again. */
export function stepProviderState(state: ProviderState, sign: HealthSign, now: number): ProviderState {
  const told = takeSign(atTime(state, now), sign, now);
  const heard: ProviderState = { ...told, summary: summarizeWindow(told.window, now) };
  if (!hasSigns(heard, now)) return forget(heard, now);
  const standing = withHysteresis(heard, judgeProvider(heard));
  return { ...heard, standing, since: standing === heard.standing ? heard.since : now };
}

/** The first of the failures it is judged by: of an unbroken run where it is down, else of those that still count. */
export function failingSince({ standing, window }: ProviderState): number | undefined {
  const judged = standing === 'down' ? window.slice(window.findLastIndex(({ isFailed }) => !isFailed) + 1) : window;
  return judged.find(({ isFailed }) => isFailed)?.at;
}

/** What lies in the future happened before the clock jumped back: now, at the latest. */
function atTime(state: ProviderState, now: number): ProviderState {
  const { since, lastProbeAt, window } = state;
  return {
    ...state,
    since: Math.min(since, now),
    ...(lastProbeAt !== undefined && { lastProbeAt: Math.min(lastProbeAt, now) }),
    window: keepRecent(window, now),
  };
}

function takeSign(state: ProviderState, sign: HealthSign, now: number): ProviderState {
  switch (sign.type) {
    case 'time-passed':
      return state;
    case 'failed': {
      const window = addSample(state.window, { at: now, isFailed: true });
      const failuresInARow = Math.min(state.failuresInARow + 1, downAfterFailures);
      return { ...state, window, failuresInARow, goodSigns: 0, lastFailureKind: sign.kind };
    }
    case 'answered':
      return takeAnswer(state, sign.firstTokenMs, now);
    case 'probed':
      return takeProbe(state, sign.result, now);
    case 'not-running':
      return withoutProbe(state);
    default:
      return assertNever(sign);
  }
}

function takeAnswer(state: ProviderState, firstTokenMs: number | undefined, now: number): ProviderState {
  const sample = { at: now, isFailed: false, ...(firstTokenMs !== undefined && { firstTokenMs }) };
  const isSlow = (firstTokenMs ?? 0) > state.slowFirstTokenMs;
  return { ...cameThrough(state, !isSlow), window: addSample(state.window, sample) };
}

function takeProbe(state: ProviderState, result: ProbeResult, now: number): ProviderState {
  switch (result) {
    case 'reachable':
    case 'refused':
      return { ...cameThrough(state, true), lastProbeAt: now };
    case 'unreachable': {
      const unreachableInARow = Math.min(state.unreachableInARow + 1, downAfterUnreachable);
      return { ...state, unreachableInARow, goodSigns: 0, lastProbeAt: now };
    }
    case 'not-possible':
      // The next real call has to be the trial: one more failure and the provider is down again.
      return {
        ...state,
        failuresInARow: Math.min(state.failuresInARow, downAfterFailures - 1),
        unreachableInARow: Math.min(state.unreachableInARow, downAfterUnreachable - 1),
      };
    default:
      return assertNever(result);
  }
}

/** What earlier probes have said holds no more; what calls have said does. */
function withoutProbe({ lastProbeAt: _, ...state }: ProviderState): ProviderState {
  return { ...state, unreachableInARow: 0, goodSigns: 0 };
}

function cameThrough(state: ProviderState, isGoodSign: boolean): ProviderState {
  const goodSigns = isGoodSign ? Math.min(state.goodSigns + 1, enoughGoodSigns) : state.goodSigns;
  return { ...state, goodSigns, failuresInARow: 0, unreachableInARow: 0 };
}

const severity = { unknown: 0, healthy: 0, degraded: 1, down: 2 } as const satisfies Record<HealthState, number>;

function withHysteresis({ standing, goodSigns }: ProviderState, judged: HealthState): HealthState {
  if (standing === 'unknown' || severity[judged] >= severity[standing] || goodSigns >= enoughGoodSigns) return judged;
  return standing === 'down' ? 'degraded' : standing;
}

/** All signs are too old to count for anything. */
function forget({ standing, since, slowFirstTokenMs }: ProviderState, now: number): ProviderState {
  return startProviderState(standing === 'unknown' ? since : now, slowFirstTokenMs);
}
