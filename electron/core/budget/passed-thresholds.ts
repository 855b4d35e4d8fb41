/** Shares of a budget that are worth a word, in percent. */
const thresholds = [80, 100] as const;
export type BudgetThreshold = (typeof thresholds)[number];

/**
 * The thresholds that were passed on the way from one share to the other, lowest first. What is spent in a period only
 * grows, so each is passed once. Pure.
 */
export function passedThresholds(beforePercent: number, afterPercent: number): readonly BudgetThreshold[] {
  return thresholds.filter((threshold) => beforePercent < threshold && afterPercent >= threshold);
}
