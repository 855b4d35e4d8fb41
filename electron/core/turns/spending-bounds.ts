import type { Candidate } from '../../../shared/model/decision.ts';
import type { PromptParameters } from '../../../shared/model/prompt-parameters.ts';
import type { Amount } from '../budget/ledger.ts';
import type { Allowance } from '../budget/reserve.ts';
import { affordableOutput } from '../usage/affordable-output.ts';
import { priceUsage } from '../usage/price-usage.ts';
import type { Target } from './target.ts';

/** An attempt and how long its answer may be. */
export interface Bounded {
  readonly candidate: Pick<Candidate, 'estimate'>;
  readonly target: Target;
  readonly parameters: PromptParameters;
  readonly at: number;
}

/** What an attempt takes where its answer is as long as it may be; Infinity where nothing bounds that. Pure. */
export function mostOf(bounded: Bounded): Amount {
  const { candidate, target, at } = bounded;
  const inputTokens = mostInput(bounded);
  const outputTokens = longestOutput(bounded);
  const tokens = inputTokens + outputTokens;
  const { basis } = candidate.estimate.cost;
  if (basis !== 'price') return { micros: basis === 'free' ? 0 : undefined, tokens };
  if (outputTokens === Infinity) return { micros: Infinity, tokens };
  const cost = priceUsage({ inputTokens, outputTokens, isEstimated: true }, target.model.price, at);
  return { micros: cost.basis === 'unpriced' ? undefined : cost.micros, tokens };
}

/**
 * How many tokens an answer may have to stay within `allowed`; absent where it may be as long as the model makes it.
 * Never less than it is reckoned with: for that there is room. Pure.
 */
export function outputWithin(bounded: Bounded, allowed: Allowance): number | undefined {
  const { candidate, target, at } = bounded;
  const inputTokens = mostInput(bounded);
  const { price } = target.model;
  const payable = price ? affordableOutput({ price, inputTokens, micros: allowed.micros, at }) : Infinity;
  const affordable = Math.min(payable, allowed.tokens - inputTokens);
  if (affordable >= Math.min(longestOutput(bounded), longestAnswer)) return undefined;
  return Math.max(1, candidate.estimate.outputTokens, affordable);
}

/** No answer comes near: where so many tokens can be paid for, nothing needs to be said to the model. */
const longestAnswer = 100_000_000;

function mostInput({ candidate: { estimate } }: Bounded): number {
  return Math.ceil(estimate.inputTokens * (1 + estimate.tokenErrorPercent / 100));
}

function longestOutput({ parameters, target }: Bounded): number {
  return Math.min(parameters.maxOutputTokens ?? Infinity, target.model.maxOutputTokens ?? Infinity);
}
