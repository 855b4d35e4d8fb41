import type { ErrorWords } from './read-error-words.ts';

/** No wait is longer: what asks for more, or for an absurd time, asks for this. */
const longestWaitMs = 7 * 86_400_000;

/**
 * How long the provider asks to wait, in milliseconds: the milliseconds header, then the header as seconds, then as a
 * date, then the body. `now` is the wall clock, which a date is counted from.
 */
export function readRetryAfterMs(headers: Headers | undefined, words: ErrorWords, now: number): number | undefined {
  const waitMs = (headers && readHeaders(headers, now)) ?? readBody(words);
  return waitMs === undefined ? undefined : Math.min(longestWaitMs, Math.max(0, Math.ceil(waitMs)));
}

function readHeaders(headers: Headers, now: number): number | undefined {
  const milliseconds = readNumber(headers.get('retry-after-ms'));
  if (milliseconds !== undefined) return milliseconds;
  const written = headers.get('retry-after');
  const seconds = readNumber(written);
  if (seconds !== undefined) return seconds * 1000;
  const date = Date.parse(written ?? '');
  return Number.isNaN(date) ? undefined : date - now;
}

function readBody(words: ErrorWords): number | undefined {
  const fields = words.waits.map(readDuration);
  const sentences = words.sentences.map((sentence) => readDuration(waitPhrase.exec(sentence)?.[1] ?? ''));
  return [...fields, ...sentences].find((waitMs) => waitMs !== undefined);
}

const waitPhrase =
  /\b(?:try(?: again)?|retry|wait)(?: (?:again|after|in|for|at least|another))*:? ((?:\d+(?:\.\d+)?\s?[a-z]+\s?)+)/i;

/** Reads `34.07s`, `6m0s`, `20ms`, `1 hour 3 minutes`. */
function readDuration(text: string): number | undefined {
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?)\s?([a-z]+)/gi)].map(([, amount, unit]) => {
    const unitMs = millisecondsPerUnit.find(({ pattern }) => pattern.test(unit ?? ''))?.unitMs;
    return unitMs === undefined ? undefined : Number(amount) * unitMs;
  });
  const known = parts.filter((part) => part !== undefined);
  return known.length === 0 ? undefined : known.reduce((sum, part) => sum + part, 0);
}

const millisecondsPerUnit: readonly { readonly pattern: RegExp; readonly unitMs: number }[] = [
  { pattern: /^(ms|milliseconds?)$/i, unitMs: 1 },
  { pattern: /^(s|secs?|seconds?)$/i, unitMs: 1000 },
  { pattern: /^(m|mins?|minutes?)$/i, unitMs: 60_000 },
  { pattern: /^(h|hours?)$/i, unitMs: 3_600_000 },
  { pattern: /^(d|days?)$/i, unitMs: 86_400_000 },
];

function readNumber(text: string | null): number | undefined {
  return text !== null && /^\s*\d+(\.\d+)?\s*$/.test(text) ? Number(text) : undefined;
}
