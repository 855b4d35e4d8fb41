import type { Policy, PolicyField } from '../../../shared/model/policy.ts';

/** Only these fields of a policy. Pure. */
export function pick(policy: Policy, fields: readonly PolicyField[]): Policy {
  return Object.fromEntries(fields.flatMap((field) => (policy[field] === undefined ? [] : [[field, policy[field]]])));
}
