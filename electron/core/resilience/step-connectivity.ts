import { assertNever } from '../../../shared/model/assert-never.ts';
import type { ProviderId } from '../../../shared/model/ids.ts';

/** Times are milliseconds of a clock that does not jump. */
export type ConnectivityState =
  /** `silent`: cloud providers that could not be reached since one answered. */
  | { readonly type: 'online'; readonly heardAt?: number; readonly silent: readonly ProviderId[] }
  | { readonly type: 'offline'; readonly triedAt: number };

export type ConnectivityEvent =
  | { readonly type: 'heard' }
  | { readonly type: 'unreachable'; readonly providerId: ProviderId; readonly code?: string }
  | { readonly type: 'trial-begun' };

export const startOnline: ConnectivityState = { type: 'online', silent: [] };
export const trialEveryMs = 10_000;
/** Within this time of an answer, one provider that cannot be found is that provider's trouble. */
const recentMs = 60_000;
/** No name server, no route, no network: hardly ever the fault of the other side. */
const noNetworkCodes = /^(ENOTFOUND|EAI_\w+|ENETUNREACH|ENETDOWN|EHOSTUNREACH|EHOSTDOWN|ENONET|EADDRNOTAVAIL)$/;

/** Pure. */
export function stepConnectivity(state: ConnectivityState, event: ConnectivityEvent, now: number): ConnectivityState {
  switch (event.type) {
    case 'heard':
      return { type: 'online', heardAt: now, silent: [] };
    case 'trial-begun':
      return state.type === 'offline' ? { type: 'offline', triedAt: now } : state;
    case 'unreachable':
      return stepUnreachable(state, event, now);
    default:
      return assertNever(event);
  }
}

/** While offline, one request may be sent every ten seconds to see whether that has changed. */
export function isTrialDue(state: Extract<ConnectivityState, { type: 'offline' }>, now: number): boolean {
  return now < state.triedAt || now - state.triedAt >= trialEveryMs;
}

function stepUnreachable(
  state: ConnectivityState,
  { providerId, code = '' }: Extract<ConnectivityEvent, { type: 'unreachable' }>,
  now: number,
): ConnectivityState {
  if (state.type === 'offline') return { type: 'offline', triedAt: now };
  const silent = [...state.silent.filter((id) => id !== providerId), providerId];
  const isOffline = silent.length > 1 || (noNetworkCodes.test(code) && !heardRecently(state.heardAt, now));
  return isOffline ? { type: 'offline', triedAt: now } : { ...state, silent };
}

function heardRecently(heardAt: number | undefined, now: number): boolean {
  return heardAt !== undefined && heardAt <= now && now - heardAt < recentMs;
}
