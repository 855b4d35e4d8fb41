import type { CostEstimate } from '../../../shared/model/cost-estimate.ts';

export type WantedOutput = Pick<CostEstimate, 'outputTokens' | 'outputFrom'>;

/** The length of an answer of about 600 words, for a model that has not answered yet. */
const defaultOutputTokens = 800;

/** How long an answer to reckon with: the request's limit, else what the model's answers usually have. Pure. */
export function wantedOutput(known: {
  readonly maxOutputTokens?: number | undefined;
  readonly medianOutputTokens?: number | undefined;
  readonly modelMaxOutputTokens?: number | undefined;
}): WantedOutput {
  const { maxOutputTokens, medianOutputTokens, modelMaxOutputTokens = Infinity } = known;
  const atMost = (tokens: number) => Math.round(Math.min(tokens, modelMaxOutputTokens));
  if (maxOutputTokens !== undefined) return { outputTokens: atMost(maxOutputTokens), outputFrom: 'limit' };
  if (medianOutputTokens !== undefined) return { outputTokens: atMost(medianOutputTokens), outputFrom: 'median' };
  return { outputTokens: atMost(defaultOutputTokens), outputFrom: 'default' };
}
