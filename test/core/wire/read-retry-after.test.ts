import { describe, expect, it } from 'vitest';
import { readErrorWords } from '../../../electron/core/wire/read-error-words.ts';
import { readRetryAfterMs } from '../../../electron/core/wire/read-retry-after.ts';

const now = Date.parse('2026-11-20T12:00:00Z');
const none = readErrorWords('');

describe('readRetryAfterMs', () => {
  it.each([
    ['prefers milliseconds', { 'retry-after-ms': '1200.5', 'retry-after': '9' }, 1201],
    ['reads seconds', { 'retry-after': '2.5' }, 2500],
    ['reads a date', { 'retry-after': 'Fri, 20 Nov 2026 12:00:30 GMT' }, 30_000],
    ['takes a date in the past for now', { 'retry-after': 'Fri, 20 Nov 2026 11:59:00 GMT' }, 0],
    ['takes more than a week for a week', { 'retry-after': '9'.repeat(30) }, 604_800_000],
    ['takes a far date for a week', { 'retry-after': 'Fri, 20 Nov 2099 12:00:00 GMT' }, 604_800_000],
    ['knows nothing where nothing is said', {}, undefined],
    ['knows nothing where the header is nonsense', { 'retry-after': 'soon' }, undefined],
  ])('%s', (_title, headers, expected) => {
    expect(readRetryAfterMs(new Headers(Object.entries(headers)), none, now)).toBe(expected);
  });

  it.each([
    ['a field that holds a duration', { retryDelay: '34.07s' }, 34_070],
    ['minutes and seconds', { message: 'Please try again in 6m0s.' }, 360_000],
    ['fractions of a second', { message: 'Please try again in 1.2s. Visit the docs.' }, 1200],
    ['milliseconds', { message: 'Please try again in 20ms.' }, 20],
    ['hours', { message: 'Please try again in 1h2m3.5s.' }, 3_723_500],
    ['words for units', { message: 'Retry after 20 seconds' }, 20_000],
    ['a week where it asks for more', { message: 'Please try again in 99999999999999999999s.' }, 604_800_000],
    ['a sentence without a duration', { message: 'Please try again later, 3 times.' }, undefined],
  ])('reads %s from the body', (_title, body, expected) => {
    expect(readRetryAfterMs(new Headers(), readErrorWords(body), now)).toBe(expected);
  });

  it('prefers the header to the body', () => {
    const words = readErrorWords({ message: 'try again in 6m0s' });

    expect(readRetryAfterMs(new Headers({ 'retry-after': '3' }), words, now)).toBe(3000);
  });
});
