import type { RoutingState } from '../routing/decide-input.ts';

/** Everything is in order and nothing is spent: what a rule does is not to depend on the weather. */
export const calmState: Omit<RoutingState, 'now' | 'estimate' | 'speed'> = {
  openBreakers: new Map(),
  downProviders: new Set(),
  offUntil: new Map(),
  isOffline: false,
  keysOut: new Map(),
  rateLimitWaitMs: new Map(),
  health: new Map(),
  quotaLeft: new Map(),
  budgets: [],
};
