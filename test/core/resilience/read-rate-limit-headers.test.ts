import { expect, test } from 'vitest';
import {
  type RateLimitReadings,
  readRateLimitHeaders,
} from '../../../electron/core/resilience/read-rate-limit-headers.ts';
import { listRecordings } from '../../support/replay.ts';

const now = Date.UTC(2026, 10, 21, 12);

test.each<[string, Record<string, string>, RateLimitReadings]>([
  [
    'requests and tokens with durations',
    {
      'x-ratelimit-limit-requests': '15000',
      'x-ratelimit-remaining-requests': '14999',
      'x-ratelimit-reset-requests': '4ms',
      'x-ratelimit-limit-tokens': '40000000',
      'x-ratelimit-remaining-tokens': '39999826',
      'x-ratelimit-reset-tokens': '0s',
    },
    {
      requests: { limit: 15_000, remaining: 14_999, resetMs: 4, fills: 'steady' },
      tokens: { limit: 40_000_000, remaining: 39_999_826, resetMs: 0, fills: 'steady' },
    },
  ],
  [
    'a daily limit whose reset says so',
    {
      'x-ratelimit-limit-requests': '14400',
      'x-ratelimit-remaining-requests': '14370',
      'x-ratelimit-reset-requests': '2m59.56s',
    },
    { requests: { limit: 14_400, remaining: 14_370, resetMs: 179_560, fills: 'steady' } },
  ],
  [
    'limits with dates, of which the one with less left counts',
    {
      'anthropic-ratelimit-requests-limit': '4000',
      'anthropic-ratelimit-requests-remaining': '3999',
      'anthropic-ratelimit-requests-reset': '2026-11-21T12:00:01Z',
      'anthropic-ratelimit-tokens-limit': '4800000',
      'anthropic-ratelimit-tokens-remaining': '4000000',
      'anthropic-ratelimit-tokens-reset': '2026-11-21T12:00:30Z',
      'anthropic-ratelimit-input-tokens-limit': '4000000',
      'anthropic-ratelimit-input-tokens-remaining': '3000000',
      'anthropic-ratelimit-input-tokens-reset': '2026-11-21T12:00:15Z',
    },
    {
      requests: { limit: 4_000, remaining: 3_999, resetMs: 1_000, fills: 'steady' },
      tokens: { limit: 4_000_000, remaining: 3_000_000, resetMs: 15_000, fills: 'steady' },
    },
  ],
  [
    'limits that name the minute',
    {
      'x-ratelimit-limit-req-minute': '100',
      'x-ratelimit-remaining-req-minute': '97',
      'x-ratelimit-limit-tokens-minute': '100000',
      'x-ratelimit-remaining-tokens-minute': '93544',
    },
    {
      requests: { limit: 100, remaining: 97, fills: 'steady' },
      tokens: { limit: 100_000, remaining: 93_544, fills: 'steady' },
    },
  ],
  [
    'three headers of a window',
    { 'ratelimit-limit': '100, 100;w=60', 'ratelimit-remaining': '50', 'ratelimit-reset': '30' },
    { requests: { limit: 100, remaining: 50, resetMs: 30_000, fills: 'window' } },
  ],
  [
    'three older headers whose reset is a moment in milliseconds',
    { 'x-ratelimit-limit': '20', 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(now + 45_000) },
    { requests: { limit: 20, remaining: 0, resetMs: 45_000, fills: 'window' } },
  ],
  [
    'three older headers whose reset is a moment in seconds',
    { 'x-ratelimit-limit': '20', 'x-ratelimit-remaining': '1', 'x-ratelimit-reset': String(now / 1_000 + 5) },
    { requests: { limit: 20, remaining: 1, resetMs: 5_000, fills: 'window' } },
  ],
  [
    'one header for all',
    { ratelimit: 'limit=100, remaining=50, reset=30' },
    { requests: { limit: 100, remaining: 50, resetMs: 30_000, fills: 'window' } },
  ],
  [
    'one header with its policy',
    { ratelimit: '"default";r=50;t=30', 'ratelimit-policy': '"default";q=100;w=60' },
    { requests: { limit: 100, remaining: 50, resetMs: 30_000, fills: 'window' } },
  ],
  ['nothing where nothing is said', { 'retry-after': '3' }, {}],
  ['nothing where only half is said', { 'x-ratelimit-remaining-requests': '5', 'x-ratelimit-limit-tokens': '5' }, {}],
  ['nothing in a limit of nothing', { 'x-ratelimit-limit': '0', 'x-ratelimit-remaining': '0' }, {}],
  ['nothing in nonsense', { 'x-ratelimit-limit': 'many', 'x-ratelimit-remaining': '-1', ratelimit: ';;r=,limit=' }, {}],
  [
    'no more left than the limit, and no reset that cannot be read or lies in the past',
    {
      'x-ratelimit-limit-requests': '10',
      'x-ratelimit-remaining-requests': '9223372036854767616',
      'x-ratelimit-reset-requests': 'soon',
      'x-ratelimit-limit-tokens': '10',
      'x-ratelimit-remaining-tokens': '4',
      'x-ratelimit-reset-tokens': '2020-01-01T00:00:00Z',
    },
    {
      requests: { limit: 10, remaining: 10, fills: 'steady' },
      tokens: { limit: 10, remaining: 4, resetMs: 0, fills: 'steady' },
    },
  ],
  [
    'no reset beyond a day',
    { 'x-ratelimit-limit': '10', 'x-ratelimit-remaining': '4', 'x-ratelimit-reset': '99999999999999999999' },
    { requests: { limit: 10, remaining: 4, resetMs: 86_400_000, fills: 'window' } },
  ],
])('reads %s', (_, headers, expected) => {
  expect(readRateLimitHeaders(new Headers(headers), now)).toEqual(expected);
});

test('recorded answers tell of limits with something left', ({ skip }) => {
  const recordings = listRecordings();
  skip(recordings.length === 0, 'recordings not present');
  const readings = recordings
    .map(({ responseHeaders }) => readRateLimitHeaders(new Headers(responseHeaders), now))
    .filter(({ requests }) => requests !== undefined);

  expect(readings.length).toBeGreaterThan(10);
  expect(readings.filter(({ requests }) => requests && requests.remaining < 1)).toEqual([]);
});
