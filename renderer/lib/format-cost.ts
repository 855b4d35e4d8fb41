import type { CostMicros } from '../../shared/model/quantities.ts';

/** Four decimals under $1, two from there on. */
export function formatCost(micros: CostMicros): string {
  return `$${(micros / 1_000_000).toFixed(micros < 1_000_000 ? 4 : 2)}`;
}

/** Sums for a day or a budget: always two decimals, but never a false zero. */
export function formatSum(micros: CostMicros): string {
  if (micros > 0 && micros < 5_000) return 'under $0.01';
  return `$${(micros / 1_000_000).toFixed(2)}`;
}
