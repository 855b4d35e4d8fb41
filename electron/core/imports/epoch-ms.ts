/** Numbers above this are milliseconds already; as seconds they would lie 30,000 years ahead. */
const smallestMs = 1e12;
/** The year 2100: whatever lies behind it was never written by a clock. */
const latestMs = 4_102_444_800_000;

/** Reads a moment as exports write it: seconds or milliseconds, as number or text, or ISO 8601. */
export function toEpochMs(value: unknown): number | undefined {
  if (typeof value === 'number') return fromNumber(value);
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  const number = Number(value);
  return fromNumber(Number.isNaN(number) ? Date.parse(value) / 1_000 : number);
}

function fromNumber(value: number): number | undefined {
  if (!Number.isFinite(value) || value <= 0) return undefined;
  const milliseconds = Math.round(value > smallestMs ? value : value * 1_000);
  return milliseconds > latestMs ? undefined : milliseconds;
}
