import type { TokenUsage } from '../../../../shared/model/usage.ts';
import type { Usage } from './answer-schema.ts';

/** This wire counts cached tokens beside the input; we count them inside. Undefined where nothing was counted. */
export function readUsage(usage: Usage): TokenUsage | undefined {
  const { input_tokens: fresh, output_tokens: output, output_tokens_details: details } = usage;
  const { cache_read_input_tokens: read, cache_creation_input_tokens: written } = usage;
  if (typeof fresh !== 'number' && typeof output !== 'number') return undefined;
  return {
    inputTokens: (fresh ?? 0) + (read ?? 0) + (written ?? 0),
    outputTokens: output ?? 0,
    ...(typeof read === 'number' && { cachedInputTokens: read }),
    ...(typeof written === 'number' && { cacheWriteTokens: written }),
    ...(typeof details?.thinking_tokens === 'number' && { reasoningTokens: details.thinking_tokens }),
    isEstimated: false,
  };
}
