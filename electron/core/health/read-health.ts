import type { ProviderId } from '../../../shared/model/ids.ts';
import { type AlertReading, readErrorRate, readFirstToken, readStanding } from './alerts.ts';
import type { ProviderState } from './provider-state.ts';

/** What the health of one provider may give cause to tell. */
export function readHealth(providerId: ProviderId, state: ProviderState, at: number): readonly AlertReading[] {
  const { standing, summary, slowFirstTokenMs } = state;
  return [
    readErrorRate(providerId, summary, at),
    readFirstToken(providerId, { ...summary, slowFirstTokenMs }, at),
    readStanding(providerId, standing, at),
  ];
}
