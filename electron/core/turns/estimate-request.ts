import type { ModelRef } from '../../../shared/model/ids.ts';
import { mediaDifference } from '../prompt/media-tokens.ts';
import { inputTokensFor } from '../prompt/tokenizer-factors.ts';
import type { RoutingState } from '../routing/decide-input.ts';
import { estimateCost } from '../usage/estimate-cost.ts';
import { wantedOutput } from '../usage/wanted-output.ts';

/** What a request would cost with a model. `medians`: output tokens a model usually needs. */
export function createEstimate(medians: () => ReadonlyMap<ModelRef, number>): RoutingState['estimate'] {
  return ({ ref, row }, request, parameters) => {
    const { contextTokens, contextErrorPercent = 0, media = [] } = request;
    const counted = { tokens: contextTokens, errorPercent: contextErrorPercent };
    const { tokens, errorPercent: tokenErrorPercent } = inputTokensFor(counted, row);
    const inputTokens = Math.max(0, tokens + mediaDifference(media, row));
    const output = wantedOutput({
      maxOutputTokens: parameters.maxOutputTokens,
      medianOutputTokens: medians().get(ref),
      modelMaxOutputTokens: row.maxOutputTokens,
    });
    return estimateCost({ price: row.price, inputTokens, tokenErrorPercent, ...output, at: request.at });
  };
}
