import type { TokenUsage } from '../../../../shared/model/usage.ts';
import type { Usage } from './answer-schema.ts';

/**
 * The prompt's count includes cached tokens already; thoughts are outside the candidates' count and inside ours.
 * Undefined where nothing was counted.
 */
export function readUsage(usage: Usage): TokenUsage | undefined {
  const { promptTokenCount: prompt, candidatesTokenCount: candidates } = usage;
  const { cachedContentTokenCount: cached, thoughtsTokenCount: thoughts } = usage;
  if (typeof prompt !== 'number' && typeof candidates !== 'number') return undefined;
  return {
    inputTokens: prompt ?? 0,
    outputTokens: (candidates ?? 0) + (thoughts ?? 0),
    ...(typeof cached === 'number' && { cachedInputTokens: cached }),
    ...(typeof thoughts === 'number' && { reasoningTokens: thoughts }),
    isEstimated: false,
  };
}
