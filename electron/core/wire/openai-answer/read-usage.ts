import { z } from 'zod';
import type { TokenUsage } from '../../../../shared/model/usage.ts';
import { ReportedCount, ReportedDollars } from '../reported-count.ts';

const Details = z.object({
  cached_tokens: ReportedCount,
  cache_write_tokens: ReportedCount,
  reasoning_tokens: ReportedCount,
});
const Tokens = z.object({ input_tokens: ReportedCount, output_tokens: ReportedCount });

const Usage = z.object({
  prompt_tokens: ReportedCount,
  completion_tokens: ReportedCount,
  input_tokens: ReportedCount,
  output_tokens: ReportedCount,
  total_tokens: ReportedCount,
  /** Beside billed units, which leave out what the provider adds to the prompt. */
  tokens: Tokens.nullish().catch(undefined),
  prompt_tokens_details: Details.nullish().catch(undefined),
  input_tokens_details: Details.nullish().catch(undefined),
  completion_tokens_details: Details.nullish().catch(undefined),
  output_tokens_details: Details.nullish().catch(undefined),
  cached_tokens: ReportedCount,
  prompt_cache_hit_tokens: ReportedCount,
  reasoning_tokens: ReportedCount,
  /** US dollars, as a number or as a sum beside its items. */
  cost: z
    .union([z.number(), z.object({ total_cost: ReportedDollars })])
    .nullish()
    .catch(undefined),
  estimated_cost: ReportedDollars,
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
    inputTokens: input ?? 0,
    outputTokens: (output ?? 0) + (isOutside ? (reasoning ?? 0) : 0),
    ...(typeof cached === 'number' && { cachedInputTokens: cached }),
    ...(typeof details?.cache_write_tokens === 'number' && { cacheWriteTokens: details.cache_write_tokens }),
    ...(typeof reasoning === 'number' && { reasoningTokens: reasoning }),
    ...(typeof dollars === 'number' && { reportedCostMicros: Math.round(dollars * 1_000_000) }),
    isEstimated: false,
  };
}

function costDollars({ cost, estimated_cost: estimate }: Usage): number | null | undefined {
  const sum = typeof cost === 'number' ? cost : cost?.total_cost;
  return ReportedDollars.parse(sum) ?? estimate;
}
