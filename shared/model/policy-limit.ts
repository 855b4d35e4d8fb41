import { z } from 'zod';
import { BudgetView } from './budget.ts';
import { PolicyLayer } from './policy.ts';

/** A limit on cost that a policy sets, with what is gone of it; it counts beside the budgets. */
export const PolicyLimitView = BudgetView.pick({
  scope: true,
  period: true,
  limitMicros: true,
  softPercent: true,
  spentMicros: true,
  startsAt: true,
  endsAt: true,
}).extend({
  /** Stands in a sentence after "the". */
  label: z.string(),
  /** The one that sets it. */
  layer: PolicyLayer,
});
export type PolicyLimitView = z.infer<typeof PolicyLimitView>;

/** A limit on cost, wherever it is set. */
export type CostLimitView = BudgetView | PolicyLimitView;
