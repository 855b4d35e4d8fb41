/** How many go in one step: a first guess, and no more than so many. */
export interface PortionBounds {
  readonly first: number;
  readonly atMost: number;
}

const longStepMs = 5;
const shortStepMs = 2.5;
const atLeast = 10;

/** What took too long is halved; what was short grows by a tenth. Pure. */
export function sizePortion(count: number, tookMs: number, { atMost }: PortionBounds): number {
  if (tookMs > longStepMs) return Math.max(atLeast, Math.floor(count / 2));
  return tookMs < shortStepMs ? Math.min(atMost, Math.ceil(count * 1.1)) : count;
}
