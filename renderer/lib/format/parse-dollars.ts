import type { CostMicros } from '../../../shared/model/quantities.ts';

export type ParsedDollars =
  { readonly type: 'amount'; readonly micros: CostMicros } | { readonly type: 'invalid'; readonly reason: string };

const highestDollars = 1_000_000;

/** Dollars as a person types them: `$5`, `0.25`, `1,200`. 0 is a limit as well: nothing may be spent. Pure. */
export function parseDollars(text: string): ParsedDollars {
  const plain = text
    .trim()
    .replace(/^\$\s*/, '')
    .replace(/,(?=\d{3}\b)/g, '');
  if (!/^\d+(\.\d{1,6})?$/.test(plain)) return { type: 'invalid', reason: 'Write dollars, such as 5 or 0.25.' };
  const dollars = Number(plain);
  if (dollars > highestDollars) return { type: 'invalid', reason: 'Write at most $1,000,000.' };
  return { type: 'amount', micros: Math.round(dollars * 1_000_000) };
}
