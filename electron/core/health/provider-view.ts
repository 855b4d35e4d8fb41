import type { BreakerView, HealthState, ProviderHealth } from '../../../shared/model/health.ts';
import type { ProviderId } from '../../../shared/model/ids.ts';
import type { ProviderState } from './provider-state.ts';

/** A provider as the window shows it. A breaker that is not closed spoils what nothing else speaks against. */
export function providerView(
  providerId: ProviderId,
  state: ProviderState,
  breakers: readonly BreakerView[],
): ProviderHealth {
  const { standing, since, summary, lastProbeAt, lastFailureKind, unreachableInARow } = state;
  const { callCount, errorCount, firstTokenP50Ms, firstTokenP95Ms } = summary;
  return {
    providerId,
    state: withBreakers(standing, breakers),
    since: wholeMs(since),
    callCount,
    errorCount,
    ...(firstTokenP50Ms !== undefined && { firstTokenP50Ms: wholeMs(firstTokenP50Ms) }),
    ...(firstTokenP95Ms !== undefined && { firstTokenP95Ms: wholeMs(firstTokenP95Ms) }),
    ...(lastProbeAt !== undefined && { lastProbeAt: wholeMs(lastProbeAt) }),
    ...(unreachableInARow > 0 && { lastCheckFailed: true }),
    ...(lastFailureKind !== undefined && { lastFailureKind }),
    breakers: [...breakers],
  };
}

function withBreakers(standing: HealthState, breakers: readonly BreakerView[]): HealthState {
  const isWell = standing === 'healthy' || standing === 'unknown';
  return isWell && breakers.some(({ state }) => state !== 'closed') ? 'degraded' : standing;
}

function wholeMs(ms: number): number {
  return Math.max(0, Math.round(ms));
}
