import type { Decision } from '../../../shared/model/decision.ts';
import type { Rule } from '../../../shared/model/rule.ts';
import type { DecideInput } from './decide-input.ts';

const dayMs = 86_400_000;
/** What was looked up with effort is kept for longer. */
const researchTtlMs = 30 * dayMs;

/** Whether the answer may be kept and for how long: the rule's word goes before the policy's. Pure. */
export function cacheSetting(
  { request, policy }: Pick<DecideInput, 'request' | 'policy'>,
  rule: Rule | undefined,
): Decision['cache'] {
  const { cache } = policy.fields;
  const isSet = policy.sources.cache !== undefined && policy.sources.cache !== 'built-in';
  const policyTtlMs = isSet || request.task.task !== 'research' ? cache?.ttlMs : undefined;
  const usualTtlMs = request.task.task === 'research' ? researchTtlMs : dayMs;
  return {
    isEnabled: rule?.cache?.isEnabled ?? cache?.isEnabled ?? true,
    ttlMs: rule?.cache?.ttlMs ?? policyTtlMs ?? usualTtlMs,
  };
}
