import type { Candidate } from '../../../shared/model/decision.ts';
import type { Deliberation } from './deliberation.ts';
import type { Route } from './route.ts';
import { settleRoute } from './settle-route.ts';

/** The first model that only an open breaker or a provider that seems down keeps from answering: better than none. Pure. */
export function lastResort(
  considered: readonly Route[],
  deliberation: Deliberation,
): { readonly route: Route; readonly candidate: Candidate } | undefined {
  for (const route of considered) {
    const [best] = settleRoute(route, deliberation, true).placed;
    if (best) return { route, candidate: { ...best.candidate, role: 'last-resort' } };
  }
  return undefined;
}
