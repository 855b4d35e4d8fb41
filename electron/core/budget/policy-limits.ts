import type { BudgetScope } from '../../../shared/model/budget.ts';
import type { WorkspaceId } from '../../../shared/model/ids.ts';
import type { EffectivePolicy, PolicyLayer } from '../../../shared/model/policy.ts';
import type { SpendingLimit } from './spending-limit.ts';

/** The part of a policy that limits what may be used. */
export type SpendingPolicy = Pick<EffectivePolicy, 'fields' | 'sources'>;

/** A limit that a policy sets, and the layer that sets it. */
export interface PolicyLimit extends SpendingLimit {
  readonly layer: PolicyLayer;
}

const fields = [
  { id: 'maxCostPerDayMicros', period: 'day', unit: 'micros', label: 'daily limit of the policy' },
  { id: 'maxCostPerMonthMicros', period: 'month', unit: 'micros', label: 'monthly limit of the policy' },
  { id: 'maxTokensPerDay', period: 'day', unit: 'tokens', label: 'daily token limit of the policy' },
  { id: 'maxTokensPerMonth', period: 'month', unit: 'tokens', label: 'monthly token limit of the policy' },
] as const;

/**
 * The limits that a policy sets, in the form of budgets. What a workspace or a conversation limits is the use of that
 * workspace; what is limited farther out is the use of everything, and is all there is without a workspace. Pure.
 */
export function policyLimits(
  { fields: policy, sources }: SpendingPolicy,
  workspaceId: WorkspaceId | undefined,
): readonly PolicyLimit[] {
  return fields.flatMap((field) => {
    const limit = policy[field.id];
    if (limit === undefined) return [];
    const layer = sources[field.id] ?? 'built-in';
    const isOwn = layer === 'workspace' || layer === 'conversation';
    const scope: BudgetScope =
      isOwn && workspaceId !== undefined ? { type: 'workspace', workspaceId } : { type: 'total' };
    return [{ ...field, layer, limit, scope, softPercent: 100, atLimit: policy.atHardLimit ?? 'refuse' }];
  });
}
