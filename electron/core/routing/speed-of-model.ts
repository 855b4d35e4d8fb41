import type { ModelTier } from '../../../shared/model/language-model.ts';
import type { ModelSpeed, RoutableModel, RoutingState } from './decide-input.ts';

/** How long an answer of middling length takes: as measured, and what its tier suggests until then. Pure. */
export function answerDurationMs({ ref, row }: RoutableModel, speed: RoutingState['speed']): number {
  const { firstTokenMs, tokensPerSecond } = speed.get(ref) ?? speedOfTier[row.tier];
  return Math.max(0, firstTokenMs) + (1_000 * middlingAnswerTokens) / Math.max(slowestTokensPerSecond, tokensPerSecond);
}

/** From 1 for an answer at once towards 0 for one that never comes; the middle of it is `middlingDurationMs`. Pure. */
export function speedScore(durationMs: number): number {
  return middlingDurationMs / (middlingDurationMs + durationMs);
}

/** One length for all models, so that a terse model does not look fast. */
const middlingAnswerTokens = 500;
const middlingDurationMs = 8_000;
/** Keeps a measured standstill comparable. */
const slowestTokensPerSecond = 0.1;

const speedOfTier: Readonly<Record<ModelTier, ModelSpeed>> = {
  economy: { firstTokenMs: 500, tokensPerSecond: 150 },
  standard: { firstTokenMs: 900, tokensPerSecond: 80 },
  preview: { firstTokenMs: 1_000, tokensPerSecond: 70 },
  flagship: { firstTokenMs: 1_400, tokensPerSecond: 55 },
  reasoning: { firstTokenMs: 6_000, tokensPerSecond: 60 },
};
