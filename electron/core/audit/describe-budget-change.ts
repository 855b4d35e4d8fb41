import type { Budget } from '../../../shared/model/budget.ts';
import type { CostMicros } from '../../../shared/model/quantities.ts';

/** What became of a budget: `set to $5.00`, `turned off`. */
export function describeBudgetChange(before: Budget | undefined, after: Budget): string {
  const isSwitched = before !== undefined && before.isEnabled !== after.isEnabled;
  if (isSwitched && before.limitMicros === after.limitMicros) return after.isEnabled ? 'turned on' : 'turned off';
  return `set to ${dollars(after.limitMicros)}${after.isEnabled ? '' : ', and is off'}`;
}

/** Never another amount than is in force. */
function dollars(micros: CostMicros): string {
  return `$${micros % 10_000 === 0 ? (micros / 1_000_000).toFixed(2) : String(micros / 1_000_000)}`;
}
