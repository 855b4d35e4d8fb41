import type { UsageSpan } from '../../../shared/model/usage-filter.ts';
import type { UsageStore } from '../ports/stores.ts';

/** A statement that reads so many records stays short. */
const recordsAtOnce = 1_500;

/** Cuts a span into pieces of about as many records as one statement may read; none where there are none. */
export function pieceSpan(usage: Pick<UsageStore, 'totals'>, { from, to }: UsageSpan): readonly UsageSpan[] {
  const count = Math.ceil(usage.totals({ from, to }).callCount / recordsAtOnce);
  const end = (piece: number) => from + Math.floor(((to - from) * piece) / count);
  return Array.from({ length: count }, (_, piece) => ({ from: end(piece), to: end(piece + 1) }));
}
