import type { Price } from '../../../shared/model/price.ts';
import { priceUsage, ratesOf } from './price-usage.ts';

/** How many tokens an answer may have for a call to cost no more than `micros`; Infinity where they cost nothing. Pure. */
export function affordableOutput(call: {
  readonly price: Price;
  readonly inputTokens: number;
  readonly micros: number;
  readonly at: number;
}): number {
  const { price, inputTokens, micros, at } = call;
  const { output: microsPerMillion } = ratesOf(price, inputTokens, at);
  if (micros === Infinity || microsPerMillion === 0) return Infinity;
  const withoutAnswer = priceUsage({ inputTokens, outputTokens: 0, isEstimated: true }, price, at);
  const leftMicros = micros - (withoutAnswer.basis === 'unpriced' ? 0 : withoutAnswer.micros);
  return Math.max(0, Math.floor((leftMicros * 1_000_000) / microsPerMillion));
}
