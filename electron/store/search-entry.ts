/** Messages of one millisecond that keep their order; more of them go over to the next. */
export const entriesPerMs = 1_024;

/** Later moments would leave the whole numbers that are exact; the year 2223. */
const lastMomentMs = 8_000_000_000_000;

/** The first number in the index for messages of that moment. */
export function entryOfMoment(at: number): number {
  return Math.min(at, lastMomentMs) * entriesPerMs;
}
