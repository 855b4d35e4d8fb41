import { z } from 'zod';
import { assertNever } from '../../../shared/model/assert-never.ts';
import type { Failure } from '../../../shared/model/failure.ts';
import type { KeyStanding } from '../../../shared/model/key.ts';
import { EpochMs } from '../../../shared/model/quantities.ts';

/** A `KeyStanding` that also knows when it began, so that a clock that jumps back cannot lengthen it. */
export const KeyState = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('usable') }),
  z.strictObject({ state: z.literal('cooling'), since: EpochMs, until: EpochMs }),
  z.strictObject({ state: z.literal('out'), since: EpochMs, until: EpochMs }),
  z.strictObject({ state: z.literal('refused'), since: EpochMs }),
]);
export type KeyState = z.infer<typeof KeyState>;

/** `proved`: tested again and found good, or its secret was replaced. `dayEndsAt` is the next local midnight. */
export type KeyEvent =
  | { readonly type: 'failed'; readonly failure: Failure; readonly dayEndsAt: number }
  | { readonly type: 'worked' }
  | { readonly type: 'proved' };

export const usableKey: KeyState = { state: 'usable' };
export const usualCoolingMs = 60_000;
export const longestCoolingMs = 3_600_000;

/** What a call with the key says about the key. Pure. */
export function stepKey(state: KeyState, event: KeyEvent, now: number): KeyState {
  switch (event.type) {
    case 'worked':
    case 'proved':
      return usableKey;
    case 'failed':
      return worse(state, stateAfter(event, now), now);
    default:
      return assertNever(event);
  }
}

/** How the key stands now: waits that are over, or begin in the future of a clock that jumped back, have ended. */
export function standingOf(state: KeyState, now: number): KeyStanding {
  switch (state.state) {
    case 'usable':
    case 'refused':
      return state;
    case 'cooling':
    case 'out':
      return state.since <= now && now < state.until ? { state: state.state, until: state.until } : { state: 'usable' };
    default:
      return assertNever(state);
  }
}

function stateAfter({ failure, dayEndsAt }: Extract<KeyEvent, { type: 'failed' }>, now: number): KeyState {
  const { kind, retryAfterMs } = failure;
  switch (kind) {
    case 'invalid_key':
    case 'permission':
      return { state: 'refused', since: now };
    case 'rate_limited':
      return {
        state: 'cooling',
        since: now,
        until: now + Math.min(longestCoolingMs, retryAfterMs ?? usualCoolingMs),
      };
    case 'quota_exhausted':
      return { state: 'out', since: now, until: retryAfterMs === undefined ? dayEndsAt : now + retryAfterMs };
    default:
      return usableKey;
  }
}

/** Calls with one key may fail side by side, in any order: the one that keeps the key away for longest counts. */
function worse(before: KeyState, after: KeyState, now: number): KeyState {
  return awayUntil(after, now) > awayUntil(before, now) ? after : before;
}

function awayUntil(state: KeyState, now: number): number {
  const standing = standingOf(state, now);
  switch (standing.state) {
    case 'usable':
      return now;
    case 'refused':
      return Infinity;
    case 'cooling':
    case 'out':
      return standing.until ?? Infinity;
    default:
      return assertNever(standing);
  }
}
