import type { CostEstimate } from '../../../shared/model/cost-estimate.ts';
import { formatAboutMicros } from '../format/format-cost.ts';
import { formatCount, formatTokens } from '../format/format-tokens.ts';

/** What a message will cost: "about $0.0031", "free" or "unpriced". */
export function estimateText({ cost }: CostEstimate): string {
  return cost.basis === 'price' ? formatAboutMicros(cost.micros) : cost.basis;
}

/** What goes in and what about comes out: "412 tok in, about 80 out". */
export function estimatedTokensText({ inputTokens, outputTokens, tokenErrorPercent }: CostEstimate): string {
  const sent = `${formatTokens(inputTokens)} in`;
  return `${tokenErrorPercent === 0 ? sent : `about ${sent}`}, about ${formatCount(outputTokens)} out`;
}
