/** One step must leave the window its time; a step that took this long was of the right size. */
const wantedMs = 2;
const leastShare = 1 / 16;

/** How much of a full step the next one takes in: less at once where the last was long, more little by little. Pure. */
export function nextShare(share: number, tookMs: number): number {
  const change = Math.min(1.25, Math.max(0.25, wantedMs / Math.max(tookMs, 0.1)));
  return Math.min(1, Math.max(leastShare, share * change));
}
