import { describe, expect, test } from 'vitest';
import {
  formatAboutSum,
  formatBudget,
  formatCost,
  formatExact,
  formatMicros,
  formatSum,
} from '../../../../renderer/lib/format/format-cost.ts';
import { createDateFormats } from '../../../../renderer/lib/format/format-date.ts';
import { formatDuration } from '../../../../renderer/lib/format/format-duration.ts';
import { formatWait } from '../../../../renderer/lib/format/format-wait.ts';
import { formatTokens } from '../../../../renderer/lib/format/format-tokens.ts';

describe('format-cost', () => {
  test.each([
    [0, '$0.0000'],
    [1, 'under $0.0001'],
    [49, 'under $0.0001'],
    [50, '$0.0001'],
    [12_300, '$0.0123'],
    [999_949, '$0.9999'],
    [999_950, '$1.00'],
    [1_000_000, '$1.00'],
    [1_234_567_890, '$1,234.57'],
  ])('says %i micro-dollars as %s', (micros, words) => {
    expect(formatMicros(micros)).toBe(words);
  });

  test('says what has no amount in a word', () => {
    expect(formatCost({ basis: 'free', micros: 0 })).toBe('free');
    expect(formatCost({ basis: 'unpriced' })).toBe('unpriced');
    expect(formatCost({ basis: 'price', micros: 23_800 })).toBe('$0.0238');
  });

  test.each([
    [0, '$0.00'],
    [1, 'under $0.0001'],
    [100, '$0.0001'],
    [9_999, '$0.0100'],
    [10_000, '$0.01'],
    [250_000, '$0.25'],
    [5_000_000, '$5.00'],
  ])('says a budget of %i micro-dollars as %s', (micros, words) => {
    expect(formatBudget(micros)).toBe(words);
  });

  test.each([
    [0, '$0.00', 'about $0.00'],
    [9_999, 'under $0.01', 'under $0.01'],
    [62_786_000, '$62.79', 'about $62.79'],
  ])('says a sum of %i micro-dollars as %s, and one that is to come as %s', (micros, spent, toCome) => {
    expect([formatSum(micros), formatAboutSum(micros)]).toEqual([spent, toCome]);
  });

  test('a sum below 0 has its sign', () => {
    expect([formatSum(-1_500_000), formatSum(-1)]).toEqual(['-$1.50', 'under $0.01']);
  });

  test.each([
    [2_505_000, '$2.505'],
    [12_500, '$0.0125'],
    [500_000, '$0.50'],
  ])('a limit of %i micro-dollars is never rounded: %s', (micros, words) => {
    expect(formatExact(micros)).toBe(words);
  });
});

describe('format-wait', () => {
  test.each([
    [0, '0 s'],
    [1, '1 s'],
    [11_000, '11 s'],
    [58_001, '59 s'],
    [59_001, '1 min'],
    [90_000, '1 min 30 s'],
  ])('says %i ms as %s', (durationMs, words) => {
    expect(formatWait(durationMs)).toBe(words);
  });
});

describe('format-tokens', () => {
  test.each([
    [0, '0 tok'],
    [1_840, '1,840 tok'],
    [999_999, '999,999 tok'],
    [1_620_000, '1.62M tok'],
  ])('says %i tokens as %s', (tokens, words) => {
    expect(formatTokens(tokens)).toBe(words);
  });
});

describe('format-duration', () => {
  test.each([
    [0, '0 ms'],
    [99, '99 ms'],
    [100, '0.1 s'],
    [1_249, '1.2 s'],
    [59_949, '59.9 s'],
    [59_950, '1 min'],
    [125_000, '2 min 5 s'],
  ])('says %i ms as %s', (durationMs, words) => {
    expect(formatDuration(durationMs)).toBe(words);
  });
});

describe('format-date', () => {
  const at = Date.UTC(2026, 10, 18, 22, 5);

  test('writes the clock as the locale does', () => {
    expect(createDateFormats({ locale: 'en-GB', timeZone: 'UTC' }).formatClock(at)).toBe('22:05');
    expect(createDateFormats({ locale: 'en-US', timeZone: 'UTC' }).formatClock(at)).toMatch(/^10:05\sPM$/u);
  });

  test('writes the day with its month', () => {
    expect(createDateFormats({ locale: 'en-US', timeZone: 'UTC' }).formatDay(at)).toBe('Nov 18');
  });
});
