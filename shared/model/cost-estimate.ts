import { z } from 'zod';
import { CostMicros, TokenCount } from './quantities.ts';

/** What a request will likely cost. `unpriced` has no figure; a cost of 0 is known to be free. */
export const CostEstimate = z.strictObject({
  inputTokens: TokenCount,
  /** From the request's limit, the model's running median, or a stated default. */
  outputTokens: TokenCount,
  outputFrom: z.enum(['limit', 'median', 'default']),
  /** How far the token count may be off, in percent; 0 for the model's own tokenizer. */
  tokenErrorPercent: z.int().min(0),
  cost: z.discriminatedUnion('basis', [
    z.strictObject({ basis: z.literal('price'), micros: CostMicros }),
    z.strictObject({ basis: z.literal('free') }),
    z.strictObject({ basis: z.literal('unpriced') }),
  ]),
});
export type CostEstimate = z.infer<typeof CostEstimate>;
