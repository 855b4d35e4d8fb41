import { type EffectivePolicy, Policy, PolicyLayer } from '../../../shared/model/policy.ts';
import { hasExpired, policyContradictions } from './policy-contradictions.ts';

export interface LayeredPolicy {
  readonly layer: PolicyLayer;
  readonly policy: Policy;
}

/**
 * One policy out of its layers, given in any order: each field is that of the nearest layer which sets it, whole.
 * `now` tells which task assignments have run out and no longer count; without it none has. Pure.
 */
export function foldPolicy(layers: readonly LayeredPolicy[], now = 0): EffectivePolicy {
  const fields: Policy = {};
  const sources: EffectivePolicy['sources'] = {};
  for (const { layer, policy } of layers.toSorted(farthestFirst)) {
    Object.assign(fields, policy);
    for (const field of policyFields.filter((name) => policy[name] !== undefined)) sources[field] = layer;
  }
  return { fields: inForce(fields, now), sources, contradictions: [...policyContradictions(fields, now)] };
}

/** When the next of the task assignments of these layers runs out. Pure. */
export function nextExpiry(layers: readonly LayeredPolicy[], now: number): number {
  const ends = layers.flatMap(({ policy }) =>
    Object.values(policy.tasks ?? {}).map(({ expiresAt = Infinity }) => expiresAt),
  );
  return Math.min(...ends.filter((end) => end > now), Infinity);
}

/** What depends on the policy, such as the key of a kept answer, becomes another one when an assignment runs out. */
function inForce(fields: Policy, now: number): Policy {
  if (!fields.tasks) return fields;
  const { tasks, ...others } = fields;
  const live = Object.entries(tasks).filter(([, assignment]) => !hasExpired(assignment, now));
  return live.length === Object.keys(tasks).length ? fields : { ...others, tasks: Object.fromEntries(live) };
}

/** What holds where no layer says otherwise. */
export const builtInPolicy: Policy = {
  strategy: 'specified',
  approvalThresholdMicros: 1_000_000,
  atHardLimit: 'refuse',
  throttleFromPercent: 100,
  cache: { isEnabled: true, ttlMs: 86_400_000 },
  customRulesOnly: false,
  maxFallbacks: 2,
  continueAfterInterruption: false,
  fallBackOnContentFilter: false,
  stickyMs: 300_000,
};

const policyFields = Policy.keyof().options;

function farthestFirst(one: LayeredPolicy, other: LayeredPolicy): number {
  return PolicyLayer.options.indexOf(one.layer) - PolicyLayer.options.indexOf(other.layer);
}
