import type { Budgets } from '../budget/create-budgets.ts';
import type { HealthMonitor } from '../health/create-health-monitor.ts';
import type { Breakers } from '../resilience/breakers.ts';
import type { Gates } from '../resilience/concurrency-gate.ts';
import type { Connectivity } from '../resilience/connectivity.ts';
import type { KeyRing } from '../resilience/keys-in-use.ts';
import type { Quotas } from '../resilience/quotas.ts';
import type { ProvidersOff } from '../resilience/providers-off.ts';
import type { RateLimits } from '../resilience/rate-limits.ts';

/** What is remembered from call to call: each keeps one kind of state, and routing reads them all. */
export interface Registries {
  readonly breakers: Breakers;
  readonly keyRing: KeyRing;
  readonly quotas: Quotas;
  readonly rateLimits: RateLimits;
  readonly gates: Gates;
  readonly connectivity: Connectivity;
  readonly health: HealthMonitor;
  readonly providersOff: ProvidersOff;
  readonly budgets: Budgets;
}
