import type { BudgetView } from '../../../../shared/model/budget.ts';

export const atLimitOptions: readonly { readonly value: BudgetView['atLimit']; readonly label: string }[] = [
  { value: 'refuse', label: 'Stop' },
  { value: 'cheapest', label: 'Use cheaper models' },
];

const usualShares = [50, 80, 90, 100];

/** From which share on each message asks first; a share that is set and not usual is among them. */
export function softOptions(current: number): readonly { readonly value: string; readonly label: string }[] {
  const shares = [...new Set([...usualShares, current])].toSorted((a, b) => a - b);
  return shares.map((share) => ({
    value: String(share),
    label: share === 100 ? 'Do not ask' : `Ask from ${String(share)}%`,
  }));
}
