import type { CostMicros } from '../../shared/model/quantities.ts';

/** Whole percent of a budget that is gone: it is used up when it is, not half a percent before; of 0 everything is. Pure. */
export function budgetPercent(spentMicros: number, limitMicros: CostMicros): number {
  return limitMicros === 0 ? 100 : Math.floor((100 * Math.max(0, spentMicros)) / limitMicros);
}
