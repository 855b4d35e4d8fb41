import { expect, test } from 'vitest';
import { affordableOutput } from '../../../electron/core/usage/affordable-output.ts';
import { priceUsage } from '../../../electron/core/usage/price-usage.ts';
import { fc } from '../../support/seeded-properties.ts';

const price = {
  input: 3_000_000,
  output: 15_000_000,
  tiers: [{ aboveInputTokens: 1_000, input: 6_000_000, output: 30_000_000 }],
};

test('what is left after the input pays for the answer, at the rates of the tier', () => {
  const output = (inputTokens: number, micros: number) => affordableOutput({ price, inputTokens, micros, at: 0 });

  expect([output(1_000, 18_000), output(2_000, 42_000), output(1_000, 2_000), output(10, Infinity)]).toEqual([
    1_000,
    1_000,
    0,
    Infinity,
  ]);
  // 3,735 over 15,000,000 is a little less than it should be in binary.
  expect(output(1_000, 6_735)).toBe(249);
});

test('where answers cost nothing, any length is affordable', () => {
  expect(affordableOutput({ price: { input: 1, output: 0 }, inputTokens: 10, micros: 5, at: 0 })).toBe(Infinity);
});

test('an answer of that length costs no more than there is, and one token more costs more', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5_000 }), fc.integer({ min: 0, max: 10_000_000 }), (inputTokens, extra) => {
      const costOf = (outputTokens: number) => {
        const cost = priceUsage({ inputTokens, outputTokens, isEstimated: true }, price, 0);
        return cost.basis === 'price' ? cost.micros : 0;
      };
      const micros = costOf(0) + extra;
      const outputTokens = affordableOutput({ price, inputTokens, micros, at: 0 });

      expect(costOf(outputTokens)).toBeLessThanOrEqual(micros);
      expect(costOf(outputTokens + 1)).toBeGreaterThan(micros);
    }),
  );
});
