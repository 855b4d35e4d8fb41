import { readResetMs } from './read-reset.ts';

/** Anything that answers like the platform's `Headers`. */
export interface HeaderLookup {
  readonly get: (name: string) => string | null;
}

/** One limit as a provider reports it. */
export interface LimitReading {
  readonly limit: number;
  readonly remaining: number;
  /** Until the limit is whole again; absent where the provider does not say. */
  readonly resetMs?: number;
  /** `window`: whole again all at once, and not before. */
  readonly fills: 'steady' | 'window';
}

export interface RateLimitReadings {
  readonly requests?: LimitReading;
  readonly tokens?: LimitReading;
}

interface Family {
  readonly limit: string;
  readonly remaining: string;
  readonly reset?: string;
  readonly fills: LimitReading['fills'];
}

const families: Readonly<Record<keyof RateLimitReadings, readonly Family[]>> = {
  requests: [
    vendorFamily('requests'),
    anthropicFamily('requests'),
    minuteFamily('requests'),
    minuteFamily('req'),
    { limit: 'ratelimit-limit', remaining: 'ratelimit-remaining', reset: 'ratelimit-reset', fills: 'window' },
    { limit: 'x-ratelimit-limit', remaining: 'x-ratelimit-remaining', reset: 'x-ratelimit-reset', fills: 'window' },
  ],
  tokens: [vendorFamily('tokens'), anthropicFamily('tokens'), anthropicFamily('input-tokens'), minuteFamily('tokens')],
};

/** The limits that an answer's headers tell of; of several of one kind, the one with least left. Pure. */
export function readRateLimitHeaders(headers: HeaderLookup, now: number): RateLimitReadings {
  const read = (unit: keyof RateLimitReadings) => families[unit].flatMap((family) => readFamily(headers, family, now));
  const requests = tightest([...read('requests'), ...readStructured(headers)]);
  const tokens = tightest(read('tokens'));
  return { ...(requests && { requests }), ...(tokens && { tokens }) };
}

function vendorFamily(unit: string): Family {
  const name = (part: string) => `x-ratelimit-${part}-${unit}`;
  return { limit: name('limit'), remaining: name('remaining'), reset: name('reset'), fills: 'steady' };
}

function anthropicFamily(unit: string): Family {
  const name = (part: string) => `anthropic-ratelimit-${unit}-${part}`;
  return { limit: name('limit'), remaining: name('remaining'), reset: name('reset'), fills: 'steady' };
}

function minuteFamily(unit: string): Family {
  return {
    limit: `x-ratelimit-limit-${unit}-minute`,
    remaining: `x-ratelimit-remaining-${unit}-minute`,
    fills: 'steady',
  };
}

function readFamily(headers: HeaderLookup, family: Family, now: number): readonly LimitReading[] {
  const limit = readCount(headers.get(family.limit));
  const remaining = readCount(headers.get(family.remaining));
  const resetMs = family.reset === undefined ? undefined : readResetMs(headers.get(family.reset), now);
  return reading({ limit, remaining, resetMs, fills: family.fills });
}

/** The one-header form: `"default";r=50;t=30` with its policy `"default";q=100;w=60`, or `limit=100, remaining=50, reset=30`. */
function readStructured(headers: HeaderLookup): readonly LimitReading[] {
  const written = headers.get('ratelimit') ?? '';
  const policy = headers.get('ratelimit-policy') ?? '';
  const seconds = readField(written, 't|reset');
  return reading({
    limit: readField(written, 'limit') ?? readField(policy, 'q'),
    remaining: readField(written, 'r|remaining'),
    resetMs: seconds === undefined ? undefined : seconds * 1_000,
    fills: 'window',
  });
}

interface PartialReading {
  readonly limit: number | undefined;
  readonly remaining: number | undefined;
  readonly resetMs: number | undefined;
  readonly fills: LimitReading['fills'];
}

function reading({ limit, remaining, resetMs, fills }: PartialReading): readonly LimitReading[] {
  if (limit === undefined || limit < 1 || remaining === undefined) return [];
  return [{ limit, remaining: Math.min(limit, remaining), ...(resetMs !== undefined && { resetMs }), fills }];
}

function readField(text: string, names: string): number | undefined {
  return readCount(new RegExp(`(?:^|[\\s;,])(?:${names})=(\\d{1,15})(?=$|[\\s;,])`).exec(text)?.[1] ?? null);
}

/** Whole numbers, also those written as `100, 100;w=60`, of which the first counts. */
function readCount(text: string | null): number | undefined {
  const digits = /^\s*(\d{1,20})\s*(?:[,;]|$)/.exec(text ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function tightest(readings: readonly LimitReading[]): LimitReading | undefined {
  return readings.toSorted((one, other) => one.remaining - other.remaining)[0];
}
