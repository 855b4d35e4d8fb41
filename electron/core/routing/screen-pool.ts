import type { Exclusion } from '../../../shared/model/decision.ts';
import type { ResolvedRef } from './decide-input.ts';
import type { Deliberation } from './deliberation.ts';
import type { Terms } from './exclude-model.ts';
import { isOver } from './prepare-catalogue.ts';
import type { Pool } from './route.ts';
import { tiersOfPlan } from './tiers-of-plan.ts';

/** The models of a pool that can answer, in no particular order. Notes those that something of the moment keeps from it. */
export function screenPool(pool: Pool, terms: Terms, deliberation: Deliberation): readonly ResolvedRef[] {
  return membersOf(pool, deliberation).filter((ref) => {
    const exclusion = deliberation.exclusionOf(ref, terms);
    if (!exclusion) return true;
    if (pool.type === 'set' || momentary.has(exclusion.code)) deliberation.note(ref.model.ref, exclusion, 'ranked');
    return false;
  });
}

/** Of models that nobody named, only what would have been in the running is worth a word. */
const momentary: ReadonlySet<Exclusion['code']> = new Set([
  'missing-ability',
  'window-too-small',
  'off-today',
  'breaker-open',
  'provider-down',
  'offline',
  'keys-out',
  'rate-limited',
  'over-budget',
]);

function membersOf(pool: Pool, deliberation: Deliberation): readonly ResolvedRef[] {
  const { catalogue, state } = deliberation.input;
  if (pool.type === 'set') return distinctMembers(pool.models, deliberation);
  const ready = catalogue.ready.filter(({ model }) => !isOver(model, state.now));
  if (pool.type === 'all') return ready;
  const tiers = pool.type === 'plan' ? tiersOfPlan[pool.plan] : pool.tiers;
  return ready.filter(({ model }) => tiers.includes(model.row.tier));
}

function distinctMembers(refs: readonly string[], { resolve, note }: Deliberation): readonly ResolvedRef[] {
  const members = new Map<string, ResolvedRef>();
  for (const ref of refs) {
    const resolved = resolve(ref);
    if (!resolved) note(ref, { code: 'unknown-model' }, 'named');
    else if (!members.has(resolved.ownRef)) members.set(resolved.ownRef, resolved);
  }
  return [...members.values()];
}
