import type { HealthState, ProviderHealth } from '../../../shared/model/health.ts';

/** Groq as it behaves, without a breaker. */
export function providerHealth(state: HealthState, change: Partial<ProviderHealth> = {}): ProviderHealth {
  return { providerId: 'groq', state, since: 1, callCount: 0, errorCount: 0, breakers: [], ...change };
}
