import type { ProviderHistory } from '../../../shared/model/health.ts';

/** The share of calls that failed: whole percents, below one with a decimal. */
export function describeErrors(history: Pick<ProviderHistory, 'callCount' | 'errorCount'> | undefined): {
  readonly words: string;
  readonly isHigh: boolean;
} {
  if (!history || history.callCount === 0) return { words: 'n/a', isHigh: false };
  const percent = (history.errorCount / history.callCount) * 100;
  const words = percent > 0 && percent < 1 ? percent.toFixed(1) : String(Math.round(percent));
  return { words: `${words}%`, isHigh: percent > 10 };
}
