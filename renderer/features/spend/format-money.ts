import type { CostMicros } from '../../../shared/model/quantities.ts';
import { formatBudget } from '../../lib/format/format-cost.ts';

/** Spend has two decimals throughout, so that columns align; below 0 with its sign. */
export function formatMoney(micros: number): string {
  if (micros < 0) return `-${formatBudget(-micros)}`;
  return micros > 0 && micros < 5_000 ? 'under $0.01' : formatBudget(micros);
}

export function formatAbout(micros: CostMicros): string {
  return `about ${formatMoney(micros)}`;
}

export function percentOf(part: number, whole: number): number {
  return whole > 0 ? Math.round((100 * part) / whole) : 0;
}
