import { describeBudget } from '../../shared/model/describe-budget.ts';
import type { CostLimitView } from '../../shared/model/policy-limit.ts';
import type { Names } from './names.ts';

/** A limit in plain words, to stand in a sentence after "the": "daily budget", "daily limit of the policy". Pure. */
export function describeLimit(limit: CostLimitView, names: Pick<Names, 'provider'>): string {
  return 'layer' in limit ? limit.label : describeBudget(limit, names.provider);
}
