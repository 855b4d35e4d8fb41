import { type EffectivePolicy, Policy, PolicyLayer } from '../../../shared/model/policy.ts';
import { endOf, foldTasks } from './fold-tasks.ts';
import { policyContradictions } from './policy-contradictions.ts';

export interface LayeredPolicy {
  readonly layer: PolicyLayer;
  readonly policy: Policy;
}

/**
 * One policy out of its layers, given in any order: each field is that of the nearest layer which sets it, whole; of the
 * tasks each one by itself. `now` tells which task assignments have run out and no longer count; without it none has.
 * Pure.
 */
export function foldPolicy(layers: readonly LayeredPolicy[], now = 0): EffectivePolicy {
  const ordered = layers.toSorted(farthestFirst);
  const fields: Policy = {};
  const sources: EffectivePolicy['sources'] = {};
  for (const { layer, policy } of ordered) {
    Object.assign(fields, policy);
    for (const field of policyFields.filter((name) => policy[name] !== undefined)) sources[field] = layer;
  }
  const ofTasks = ordered.flatMap(({ layer, policy: { tasks } }) => (tasks ? [{ layer, tasks }] : []));
  const folded = foldTasks(ofTasks, now);
  if (ofTasks.length > 0) fields.tasks = folded.tasks;
  const contradictions = [...policyContradictions(fields, folded.expired)];
  return { fields, sources, taskSources: folded.sources, contradictions };
}

/** When the next of the task assignments of these layers runs out. Pure. */
export function nextExpiry(layers: readonly LayeredPolicy[], now: number): number {
  const ends = layers.flatMap(({ policy }) => Object.values(policy.tasks ?? {}).map((one) => endOf(one) ?? Infinity));
  return Math.min(...ends.filter((end) => end > now), Infinity);
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
