import { z } from 'zod';
import type { TokenUsage } from '../../../../shared/model/usage.ts';

const Count = z.number().nonnegative().nullish().catch(undefined);
const Details = z.object({ cached_tokens: Count, cache_write_tokens: Count, reasoning_tokens: Count });
const Tokens = z.object({ input_tokens: Count, output_tokens: Count });

const Usage = z.object({
  prompt_tokens: Count,
  completion_tokens: Count,
  input_tokens: Count,
  output_tokens: Count,
  total_tokens: Count,
  /** Beside billed units, which leave out what the provider adds to the prompt. */
  tokens: Tokens.nullish().catch(undefined),
  prompt_tokens_details: Details.nullish().catch(undefined),
  input_tokens_details: Details.nullish().catch(undefined),
  completion_tokens_details: Details.nullish().catch(undefined),
  output_tokens_details: Details.nullish().catch(undefined),
  cached_tokens: Count,
  prompt_cache_hit_tokens: Count,
  reasoning_tokens: Count,
  /** US dollars, as a number or as a sum beside its items. */
  cost: z
    .union([z.number().nonnegative(), z.object({ total_cost: Count })])
    .nullish()
    .catch(undefined),
  estimated_cost: Count,
});
type Usage = z.infer<typeof Usage>;

export interface UsageOptions {
  /** The row says that completion tokens come without reasoning tokens. */
  readonly isReasoningOutside: boolean;
}

/** Token counts in our convention from any OpenAI-shaped `usage`; undefined where it has no counts. */
export function readUsage(value: unknown, { isReasoningOutside }: UsageOptions): TokenUsage | undefined {
  const parsed = Usage.safeParse(value);
  if (!parsed.success) return undefined;
  const usage = parsed.data;
  const input = usage.prompt_tokens ?? usage.input_tokens ?? usage.tokens?.input_tokens;
  const output = usage.completion_tokens ?? usage.output_tokens ?? usage.tokens?.output_tokens;
  if (typeof input !== 'number' && typeof output !== 'number') return undefined;

  const details = usage.prompt_tokens_details ?? usage.input_tokens_details;
  const cached = details?.cached_tokens ?? usage.cached_tokens ?? usage.prompt_cache_hit_tokens;
  const reasoning =
    (usage.completion_tokens_details ?? usage.output_tokens_details)?.reasoning_tokens ?? usage.reasoning_tokens;
  const isOutside = isReasoningOutside || usage.total_tokens === (input ?? 0) + (output ?? 0) + (reasoning ?? 0);
  const dollars = costDollars(usage);
  return {
    inputTokens: whole(input ?? 0),
    outputTokens: whole((output ?? 0) + (isOutside ? (reasoning ?? 0) : 0)),
    ...(typeof cached === 'number' && { cachedInputTokens: whole(cached) }),
    ...(typeof details?.cache_write_tokens === 'number' && { cacheWriteTokens: whole(details.cache_write_tokens) }),
    ...(typeof reasoning === 'number' && { reasoningTokens: whole(reasoning) }),
    ...(typeof dollars === 'number' && { reportedCostMicros: whole(dollars * 1_000_000) }),
    isEstimated: false,
  };
}

function costDollars({ cost, estimated_cost: estimate }: Usage): number | null | undefined {
  if (typeof cost === 'number') return cost;
  return cost?.total_cost ?? estimate;
}

function whole(value: number): number {
  return Math.round(value);
}
