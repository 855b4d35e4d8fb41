/** No limit takes longer to be whole again: daily ones are the longest that providers have. */
export const longestResetMs = 86_400_000;

const unitMs: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };
const duration = /^(?:\d+(?:\.\d+)?(?:ms|[smhd]))+$/;
/** Numbers above these are moments, in seconds or milliseconds since 1970; below, seconds to wait. */
const oldestSeconds = 1e9;
const oldestMilliseconds = 1e12;

/**
 * How long until a limit is whole again: `1m30s`, `12ms`, seconds, a moment in seconds or milliseconds since 1970, or
 * an RFC 3339 date. `now` is the wall clock. Undefined where it cannot be read.
 */
export function readResetMs(text: string | null, now: number): number | undefined {
  const written = text?.trim().toLowerCase() ?? '';
  const resetMs = read(written, now);
  return resetMs === undefined ? undefined : Math.min(longestResetMs, Math.max(0, Math.ceil(resetMs)));
}

function read(written: string, now: number): number | undefined {
  if (/^\d{1,20}(\.\d+)?$/.test(written)) return fromNumber(Number(written), now);
  if (written.length < 50 && duration.test(written)) return fromDuration(written);
  const moment = Date.parse(written);
  return Number.isNaN(moment) ? undefined : moment - now;
}

function fromNumber(value: number, now: number): number {
  if (value >= oldestMilliseconds) return value - now;
  return value >= oldestSeconds ? value * 1_000 - now : value * 1_000;
}

function fromDuration(written: string): number {
  const parts = [...written.matchAll(/(\d+(?:\.\d+)?)(ms|[smhd])/g)];
  return parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * (unitMs[unit ?? ''] ?? 0), 0);
}
