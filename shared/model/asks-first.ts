import type { CostEstimate } from './cost-estimate.ts';
import type { Decision } from './decision.ts';

/** Whether the rule that decides lets an answer at this cost wait for the person. An unknown cost may be above any amount. Pure. */
export function asksFirst(
  { needsApproval, askAboveMicros }: Pick<Decision, 'needsApproval' | 'askAboveMicros'>,
  cost: CostEstimate['cost'],
): boolean {
  if (needsApproval || askAboveMicros === undefined) return needsApproval;
  return cost.basis === 'unpriced' || (cost.basis === 'price' && cost.micros > askAboveMicros);
}
