/** A wait in words, never less than a second: `12 s`, `3 min`, `5 h`. Pure. */
export function wordsOfDuration(durationMs: number): string {
  if (durationMs < 60_000) return `${String(Math.max(1, Math.ceil(durationMs / 1_000)))} s`;
  const minutes = Math.ceil(durationMs / 60_000);
  return minutes < 120 ? `${String(minutes)} min` : `${String(Math.ceil(minutes / 60))} h`;
}
