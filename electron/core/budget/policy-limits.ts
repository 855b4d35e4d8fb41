import type { BudgetScope } from '../../../shared/model/budget.ts';
import type { WorkspaceId } from '../../../shared/model/ids.ts';
import type { EffectivePolicy } from '../../../shared/model/policy.ts';
import type { SpendingLimit } from './spending-limit.ts';

/** The part of a policy that limits what may be used. */
export type SpendingPolicy = Pick<EffectivePolicy, 'fields' | 'sources'>;

const fields = [
  { id: 'maxCostPerDayMicros', period: 'day', unit: 'micros', label: 'daily limit of the policy' },
  { id: 'maxCostPerMonthMicros', period: 'month', unit: 'micros', label: 'monthly limit of the policy' },
  { id: 'maxTokensPerDay', period: 'day', unit: 'tokens', label: 'daily token limit of the policy' },
  { id: 'maxTokensPerMonth', period: 'month', unit: 'tokens', label: 'monthly token limit of the policy' },
] as const;

/**
 * The limits that a policy sets, in the form of budgets. What a workspace or a conversation limits is the use of that
 * workspace; what is limited farther out is the use of everything. Pure.
 */
export function policyLimits(
  { fields: policy, sources }: SpendingPolicy,
  workspaceId: WorkspaceId,
): readonly SpendingLimit[] {
  return fields.flatMap((field) => {
    const limit = policy[field.id];
    if (limit === undefined) return [];
    const isOwn = sources[field.id] === 'workspace' || sources[field.id] === 'conversation';
    const scope: BudgetScope = isOwn ? { type: 'workspace', workspaceId } : { type: 'total' };
    return [{ ...field, limit, scope, softPercent: 100, atLimit: policy.atHardLimit ?? 'refuse' }];
  });
}
