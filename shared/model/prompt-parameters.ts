import { z } from 'zod';
import { TokenCount } from './quantities.ts';

/** How a model is to answer. */
export const PromptParameters = z.strictObject({
  maxOutputTokens: z.exactOptional(TokenCount.min(1)),
  temperature: z.exactOptional(z.number().min(0).max(2)),
  reasoningEffort: z.exactOptional(z.enum(['low', 'medium', 'high'])),
});
export type PromptParameters = z.infer<typeof PromptParameters>;
