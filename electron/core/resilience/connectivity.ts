import type { ProviderId } from '../../../shared/model/ids.ts';
import type { Clock } from '../ports/clock.ts';
import {
  type ConnectivityEvent,
  type ConnectivityState,
  isTrialDue,
  startOnline,
  stepConnectivity,
} from './step-connectivity.ts';

/** Whether this computer reaches the internet, as far as calls to cloud providers show. Local servers say nothing. */
export interface Connectivity {
  /** Requests to cloud providers are to fail at once; false while one may be sent as a trial. */
  readonly isOffline: () => boolean;
  /** The same without regard to trials: what to show. */
  readonly seemsOffline: () => boolean;
  /** A request to a cloud provider is sent. While offline it is the trial, and the next one is due in 10 s. */
  readonly began: () => void;
  /** The provider answered, be it with an error. */
  readonly heard: (providerId: ProviderId) => void;
  /** Nothing came back. `code` is the system's word for it (`providerCode` of the failure), as in ENOTFOUND. */
  readonly unreachable: (providerId: ProviderId, code?: string) => void;
}

export interface ConnectivityPorts {
  readonly clock: Clock;
  /** The network went away or came back. */
  readonly onChange: () => void;
}

export function createConnectivity({ clock, onChange }: ConnectivityPorts): Connectivity {
  let state: ConnectivityState = startOnline;
  const step = (event: ConnectivityEvent) => {
    const before = state.type;
    state = stepConnectivity(state, event, clock.monotonic());
    if (state.type !== before) onChange();
  };
  return {
    isOffline: () => state.type === 'offline' && !isTrialDue(state, clock.monotonic()),
    seemsOffline: () => state.type === 'offline',
    began: () => step({ type: 'trial-begun' }),
    heard: () => step({ type: 'heard' }),
    unreachable: (providerId, code) => step({ type: 'unreachable', providerId, ...(code !== undefined && { code }) }),
  };
}
