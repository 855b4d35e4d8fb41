import { z } from 'zod';

/** The protocols a provider can speak. */
export const WireName = z.enum(['openai-chat', 'openai-responses', 'anthropic-messages', 'gemini']);
export type WireName = z.infer<typeof WireName>;
