/** The share that is used, in whole percent, rounded down. Of a limit of 0 everything is used. Pure. */
export function percentOf(used: number, limit: number): number {
  return limit === 0 ? 100 : Math.floor((used * 100) / limit);
}
