import { describe, expect, test } from 'vitest';
import { priceUsage } from '../../../electron/core/usage/price-usage.ts';
import type { Price } from '../../../shared/model/price.ts';
import type { TokenUsage } from '../../../shared/model/usage.ts';
import { fc } from '../../support/seeded-properties.ts';

const now = Date.UTC(2026, 10, 21);
const used = (usage: Partial<TokenUsage>): TokenUsage => ({
  inputTokens: 0,
  outputTokens: 0,
  isEstimated: false,
  ...usage,
});
const price = (rates: Partial<Price>): Price => ({ input: 2_000_000, output: 10_000_000, ...rates });

describe('what a call costs', () => {
  test('tokens are billed at their rates', () => {
    expect(priceUsage(used({ inputTokens: 1_000, outputTokens: 500 }), price({}), now)).toEqual({
      basis: 'price',
      micros: 7_000,
    });
  });

  test('the provider’s own figure wins, also when it is zero or there is no price', () => {
    const usage = used({ inputTokens: 1_000 });
    expect(priceUsage({ ...usage, reportedCostMicros: 12 }, price({}), now)).toEqual({ basis: 'reported', micros: 12 });
    expect(priceUsage({ ...usage, reportedCostMicros: 0 }, undefined, now)).toEqual({ basis: 'reported', micros: 0 });
  });

  test('an unknown price is unpriced and a price of zero is free', () => {
    const usage = used({ inputTokens: 1_000 });
    expect(priceUsage(usage, undefined, now)).toEqual({ basis: 'unpriced' });
    expect(priceUsage(usage, { input: 0, output: 0 }, now)).toEqual({ basis: 'free', micros: 0 });
  });

  test('a call without tokens at a real price costs nothing but is not called free', () => {
    expect(priceUsage(used({}), price({}), now)).toEqual({ basis: 'price', micros: 0 });
  });

  test('cached tokens are billed at the cache rates, which are part of the input', () => {
    const usage = used({ inputTokens: 1_000_000, cachedInputTokens: 600_000, cacheWriteTokens: 300_000 });
    expect(priceUsage(usage, price({ cacheRead: 200_000, cacheWrite: 2_500_000 }), now)).toEqual({
      basis: 'price',
      micros: 100_000 * 2 + 120_000 + 750_000,
    });
  });

  test('cached tokens without a rate of their own are billed as input', () => {
    const usage = used({ inputTokens: 1_000, cachedInputTokens: 400, cacheWriteTokens: 300 });
    expect(priceUsage(usage, price({}), now)).toEqual({ basis: 'price', micros: 2_000 });
  });

  test('the whole call is billed at the highest tier that its input exceeds', () => {
    const tiered = price({
      tiers: [
        { aboveInputTokens: 500_000, input: 8_000_000, output: 20_000_000 },
        { aboveInputTokens: 200_000, input: 4_000_000, output: 15_000_000, cacheRead: 400_000 },
      ],
    });
    const costOf = (inputTokens: number) => priceUsage(used({ inputTokens, outputTokens: 1_000 }), tiered, now);
    expect([costOf(200_000), costOf(200_001), costOf(500_001)]).toEqual([
      { basis: 'price', micros: 400_000 + 10_000 },
      { basis: 'price', micros: 800_004 + 15_000 },
      { basis: 'price', micros: 4_000_008 + 20_000 },
    ]);
  });

  test('a promotion holds to its last millisecond', () => {
    const promoted = price({ promotion: { endsAt: now, then: { input: 4_000_000, output: 20_000_000 } } });
    const usage = used({ inputTokens: 1_000 });
    expect(priceUsage(usage, promoted, now)).toEqual({ basis: 'price', micros: 2_000 });
    expect(priceUsage(usage, promoted, now + 1)).toEqual({ basis: 'price', micros: 4_000 });
  });

  test('a fee per request comes on top and makes a call without token prices cost something', () => {
    const usage = used({ inputTokens: 1_000 });
    expect(priceUsage(usage, price({ perRequestMicros: 5_000 }), now)).toEqual({ basis: 'price', micros: 7_000 });
    expect(priceUsage(usage, { input: 0, output: 0, perRequestMicros: 5_000 }, now)).toEqual({
      basis: 'price',
      micros: 5_000,
    });
  });

  test('half a micro-dollar is rounded up, once for the whole call', () => {
    const cheap: Price = { input: 250_000, output: 250_000 };
    expect(priceUsage(used({ inputTokens: 1, outputTokens: 1 }), cheap, now)).toEqual({ basis: 'price', micros: 1 });
    expect(priceUsage(used({ inputTokens: 1 }), cheap, now)).toEqual({ basis: 'price', micros: 0 });
  });
});

const rate = fc.integer({ min: 0, max: 1_000_000_000 });
const rates = fc.record({ input: rate, output: rate, cacheRead: rate, cacheWrite: rate });
const tokens = fc.integer({ min: 0, max: 50_000_000 });
const usages = fc.record({
  inputTokens: tokens,
  outputTokens: tokens,
  cachedInputTokens: tokens,
  cacheWriteTokens: tokens,
  isEstimated: fc.boolean(),
});
const microsOf = (usage: TokenUsage, at: Price) => {
  const cost = priceUsage(usage, at, now);
  return cost.basis === 'unpriced' ? undefined : cost.micros;
};

describe('for any usage and any price', () => {
  test('the cost is a whole number and never negative', () => {
    fc.assert(
      fc.property(usages, rates, (usage, anyRates) => {
        const micros = microsOf(usage, anyRates);
        expect(micros).toSatisfy(Number.isSafeInteger);
        expect(micros).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('more tokens never cost less', () => {
    fc.assert(
      fc.property(usages, rates, tokens, (usage, anyRates, more) => {
        const cost = microsOf(usage, anyRates);
        const longer = { ...usage, outputTokens: usage.outputTokens + more, inputTokens: usage.inputTokens + more };
        // Cached tokens are capped by the input, so a longer input is compared with the same split.
        const isSplitKept = usage.cachedInputTokens + usage.cacheWriteTokens <= usage.inputTokens;
        fc.pre(isSplitKept);
        expect(microsOf(longer, anyRates)).toBeGreaterThanOrEqual(cost ?? Infinity);
      }),
    );
  });

  test('the cost is the exact sum in picodollars, rounded once', () => {
    fc.assert(
      fc.property(usages, rates, (usage, anyRates) => {
        expect(BigInt(microsOf(usage, anyRates) ?? -1)).toBe(exactMicros(usage, anyRates));
      }),
    );
  });

  test('the same holds for the rates of the tier or promotion that applies, with the fee on top', () => {
    const optionalRates = fc.record(
      { input: rate, output: rate, cacheRead: rate, cacheWrite: rate },
      { requiredKeys: ['input', 'output'] },
    );
    const prices = fc.record({
      base: optionalRates,
      tier: optionalRates,
      later: optionalRates,
      aboveInputTokens: tokens,
      endsAt: fc.constantFrom(now - 1, now, now + 1),
      perRequestMicros: fc.integer({ min: 0, max: 1_000_000 }),
    });
    fc.assert(
      fc.property(usages, prices, (usage, { base, tier, later, aboveInputTokens, endsAt, perRequestMicros }) => {
        const tiers = [{ aboveInputTokens, ...tier }];
        const whole: Price = { ...base, perRequestMicros, tiers, promotion: { endsAt, then: later } };
        const outsideTiers = endsAt < now ? later : base;
        const applied = usage.inputTokens > aboveInputTokens ? tier : outsideTiers;

        expect(BigInt(microsOf(usage, whole) ?? -1)).toBe(exactMicros(usage, applied) + BigInt(perRequestMicros));
      }),
    );
  });
});

/** Tokens times the stored price, in whole numbers all the way; a rate that is not given is that of the input. */
function exactMicros(usage: TokenUsage, at: Price): bigint {
  const cached = Math.min(usage.cachedInputTokens ?? 0, usage.inputTokens);
  const written = Math.min(usage.cacheWriteTokens ?? 0, usage.inputTokens - cached);
  const parts: readonly (readonly [number, number])[] = [
    [usage.inputTokens - cached - written, at.input],
    [cached, at.cacheRead ?? at.input],
    [written, at.cacheWrite ?? at.input],
    [usage.outputTokens, at.output],
  ];
  const pico = parts.reduce((sum, [count, each]) => sum + BigInt(count) * BigInt(each), 0n);
  const whole = pico / 1_000_000n;
  return pico % 1_000_000n >= 500_000n ? whole + 1n : whole;
}
