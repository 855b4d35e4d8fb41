import type { Decision, Exclusion } from '../../../shared/model/decision.ts';
import { type ModelRef, type ProviderId, splitModelRef } from '../../../shared/model/ids.ts';
import type { RoutingState } from '../routing/decide-input.ts';

type Outages = Pick<
  RoutingState,
  'openBreakers' | 'downProviders' | 'offUntil' | 'isOffline' | 'keysOut' | 'rateLimitWaitMs'
>;

/** What was out of order when a decision was made, as far as it says why models were left out. Pure. */
export function readOutages(excluded: Decision['excluded'], at: number): Outages {
  const withCode = (code: Exclusion['code']): readonly ModelRef[] =>
    excluded.flatMap(({ model, exclusion }) => (exclusion.code === code ? [model] : []));
  const providersOf = (code: Exclusion['code']): readonly ProviderId[] =>
    withCode(code).map((model) => splitModelRef(model).providerId);
  return {
    openBreakers: new Map(withCode('breaker-open').map((model) => [model, at])),
    downProviders: new Set(providersOf('provider-down')),
    offUntil: new Map(providersOf('off-today').map((id) => [id, at])),
    isOffline: withCode('offline').length > 0,
    keysOut: new Map(providersOf('keys-out').map((id) => [id, {}])),
    rateLimitWaitMs: new Map(withCode('rate-limited').map((model) => [model, Infinity])),
  };
}
