import { type EffectivePolicy, Policy, PolicyLayer } from '../../../shared/model/policy.ts';
import { policyContradictions } from './policy-contradictions.ts';

export interface LayeredPolicy {
  readonly layer: PolicyLayer;
  readonly policy: Policy;
}

/**
 * One policy out of its layers, given in any order: each field is that of the nearest layer which sets it, whole.
 * `now` tells which task assignments have run out; without it none has. Pure.
 */
export function foldPolicy(layers: readonly LayeredPolicy[], now = 0): EffectivePolicy {
  const fields: Policy = {};
  const sources: EffectivePolicy['sources'] = {};
  for (const { layer, policy } of layers.toSorted(farthestFirst)) {
    Object.assign(fields, policy);
    for (const field of policyFields.filter((name) => policy[name] !== undefined)) sources[field] = layer;
  }
  return { fields, sources, contradictions: [...policyContradictions(fields, now)] };
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
