/** A range of priorities that has a word of its own. */
export type RuleBand = 'critical' | 'high' | 'medium' | 'low';

export const ruleBands: readonly RuleBand[] = ['critical', 'high', 'medium', 'low'];

export function bandOf(priority: number): RuleBand {
  if (priority >= leastOf.critical) return 'critical';
  if (priority >= leastOf.high) return 'high';
  return priority >= leastOf.medium ? 'medium' : 'low';
}

/** Where a rule stands that is moved into a band: below what was put there with thought. */
export const leastOf: Readonly<Record<RuleBand, number>> = { critical: 95, high: 90, medium: 85, low: 0 };
