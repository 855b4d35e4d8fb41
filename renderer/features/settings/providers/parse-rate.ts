import type { MicrosPerMillion } from '../../../../shared/model/quantities.ts';

export type ParsedRate =
  | { readonly type: 'rate'; readonly micros: MicrosPerMillion }
  | { readonly type: 'empty' }
  | { readonly type: 'invalid'; readonly reason: string };

const highestDollars = 100_000;

/** Dollars for a million tokens as a person types them: `$3`, `0.0375`, `1,200`. Pure. */
export function parseRate(text: string): ParsedRate {
  const plain = text
    .trim()
    .replace(/^\$\s*/, '')
    .replace(/,(?=\d{3}\b)/g, '');
  if (plain === '') return { type: 'empty' };
  if (!/^\d+(\.\d{1,6})?$/.test(plain)) {
    return { type: 'invalid', reason: 'Write dollars for a million tokens, such as 3 or 0.0375.' };
  }
  const dollars = Number(plain);
  if (dollars > highestDollars) return { type: 'invalid', reason: 'This is more than any model costs.' };
  return { type: 'rate', micros: Math.round(dollars * 1_000_000) };
}
