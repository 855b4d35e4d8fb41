import type { ModelUsage } from '../../../shared/model/conversation-usage.ts';
import { formatAboutMicros, formatMicros } from '../../lib/format/format-cost.ts';
import { formatTokens } from '../../lib/format/format-tokens.ts';

export interface UsageWords {
  readonly cost: string;
  /** Tokens, and how many of those read came from the provider's cache. */
  readonly details: string;
}

export function describeModelUsage(usage: ModelUsage): UsageWords {
  const { inputTokens, outputTokens, cachedInputTokens } = usage;
  const tokens = `${formatTokens(inputTokens)} in, ${formatTokens(outputTokens)} out`;
  const cachedPercent = inputTokens === 0 ? 0 : Math.round((100 * cachedInputTokens) / inputTokens);
  return { cost: totalCost([usage]), details: `${tokens}, ${cachedPercent}% cached` };
}

type Costly = Pick<ModelUsage, 'costMicros' | 'unpricedCount' | 'isEstimated'>;

export function totalCost(models: readonly Costly[]): string {
  const costMicros = models.reduce((sum, model) => sum + model.costMicros, 0);
  const unpricedCount = models.reduce((sum, model) => sum + model.unpricedCount, 0);
  const unpriced = unpricedCount > 0 ? `${unpricedCount} unpriced` : undefined;
  if (costMicros === 0) return unpriced ?? 'free';
  const format = models.some(({ isEstimated }) => isEstimated) ? formatAboutMicros : formatMicros;
  return [format(costMicros), unpriced].filter(Boolean).join(' and ');
}
