import type { TokenCount } from '../../../shared/model/quantities.ts';

/** `1,840 tok`; from a million on `1.62M tok`. */
export function formatTokens(tokens: TokenCount): string {
  return `${formatCount(tokens)} tok`;
}

export function formatCount(count: number): string {
  if (count < 1_000_000) return wholeNumber.format(count);
  return `${twoDecimals.format(count / 1_000_000)}M`;
}

const wholeNumber = new Intl.NumberFormat('en-US');
const twoDecimals = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
