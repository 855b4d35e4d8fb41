import type { SpendSum } from '../../../shared/model/spend.ts';

export const noSpend: SpendSum = {
  costMicros: 0,
  unpricedCount: 0,
  callCount: 0,
  inputTokens: 0,
  outputTokens: 0,
  cachedInputTokens: 0,
  savedMicros: 0,
  promptSavedMicros: 0,
};

/** Pure. */
export function addSums(a: SpendSum, b: SpendSum): SpendSum {
  return {
    costMicros: a.costMicros + b.costMicros,
    unpricedCount: a.unpricedCount + b.unpricedCount,
    callCount: a.callCount + b.callCount,
    inputTokens: a.inputTokens + b.inputTokens,
    outputTokens: a.outputTokens + b.outputTokens,
    cachedInputTokens: a.cachedInputTokens + b.cachedInputTokens,
    savedMicros: a.savedMicros + b.savedMicros,
    promptSavedMicros: a.promptSavedMicros + b.promptSavedMicros,
  };
}
