import type { UsageSpan } from '../../../shared/model/usage-filter.ts';
import type { FilteredPart, SpendStore } from '../ports/spend-store.ts';

export interface PartsPorts {
  readonly stores: { readonly spend: Pick<SpendStore, 'pack' | 'parts'> };
  readonly pause: () => Promise<void>;
}

/** Whether all calls are packed is asked for so many at once. */
const daysAtOnce = 7;

/** What passes of each of these days, which follow each other, as soon as all of their calls are packed. */
export async function readParts(
  { stores, pause }: PartsPorts,
  days: readonly UsageSpan[],
  question: Pick<Parameters<SpendStore['parts']>[0], 'filter' | 'by'>,
): Promise<readonly (readonly FilteredPart[])[]> {
  for (let index = 0; index < days.length; index += daysAtOnce) {
    const from = days[index]?.from ?? 0;
    const to = days[Math.min(index + daysAtOnce, days.length) - 1]?.to ?? from;
    while (stores.spend.pack({ from, to })) await pause();
  }
  const parts: (readonly FilteredPart[])[] = [];
  for (const day of days) {
    parts.push(stores.spend.parts({ ...day, ...question }));
    await pause();
  }
  return parts;
}
