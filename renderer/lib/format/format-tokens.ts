import type { TokenCount } from '../../../shared/model/quantities.ts';

/** `1,840 tok`; from a million on `1.62M tok`. */
export function formatTokens(tokens: TokenCount): string {
  return `${formatCount(tokens)} tok`;
}

export function formatCount(count: number): string {
  if (count < 1_000_000) return count.toLocaleString('en-US');
  const millions = count / 1_000_000;
  return `${millions.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}M`;
}
