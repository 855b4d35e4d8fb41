import type { KeyQuota } from '../../../../shared/model/key.ts';
import { formatCount } from '../../../lib/format/format-tokens.ts';

/** What is gone of a daily limit: "300 of 1,000 requests today". Pure. */
export function describeQuota(
  { unit, limit }: KeyQuota,
  used = 0,
): { readonly words: string; readonly percent: number } {
  const shownUnit = limit === 1 ? unit.slice(0, -1) : unit;
  return {
    words: `${formatCount(used)} of ${formatCount(limit)} ${shownUnit} today`,
    percent: Math.floor((used / limit) * 100),
  };
}
