import type { Price } from '../../../../shared/model/price.ts';
import { parseRate } from './parse-rate.ts';

export interface TypedPrice {
  readonly input: string;
  readonly output: string;
  readonly cacheRead: string;
}

export type PriceEdit =
  { readonly type: 'price'; readonly price: Price } | { readonly type: 'invalid'; readonly reason: string };

/** A typed price over the one before: its tiers and promotion end with it, its other fees stay. Pure. */
export function editPrice(typed: TypedPrice, before: Price | undefined): PriceEdit {
  const input = parseRate(typed.input);
  const output = parseRate(typed.output);
  const cacheRead = parseRate(typed.cacheRead);
  const wrong = [input, output, cacheRead].find((rate) => rate.type === 'invalid');
  if (wrong) return wrong;
  if (input.type !== 'rate' || output.type !== 'rate') {
    return { type: 'invalid', reason: 'A price needs input and output. Write 0 for what is free.' };
  }
  const { cacheWrite, perRequestMicros } = before ?? {};
  return {
    type: 'price',
    price: {
      input: input.micros,
      output: output.micros,
      ...(cacheRead.type === 'rate' && { cacheRead: cacheRead.micros }),
      ...(cacheWrite !== undefined && { cacheWrite }),
      ...(perRequestMicros !== undefined && { perRequestMicros }),
    },
  };
}
