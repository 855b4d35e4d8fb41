import { z } from 'zod';
import { CostMicros, EpochMs, MicrosPerMillion, TokenCount } from './quantities.ts';

const rates = {
  input: MicrosPerMillion,
  output: MicrosPerMillion,
  cacheRead: z.exactOptional(MicrosPerMillion),
  cacheWrite: z.exactOptional(MicrosPerMillion),
};

/** What one model charges, in micro-dollars per million tokens. A model without a price is unpriced, never free. */
export const Price = z.strictObject({
  ...rates,
  perRequestMicros: z.exactOptional(CostMicros),
  /** The whole request is billed at the highest tier whose threshold the input exceeds. */
  tiers: z.exactOptional(z.array(z.strictObject({ aboveInputTokens: TokenCount, ...rates }))),
  /** The rates above are a promotion that ends; afterwards these hold. */
  promotion: z.exactOptional(z.strictObject({ endsAt: EpochMs, then: z.strictObject(rates) })),
});
export type Price = z.infer<typeof Price>;
