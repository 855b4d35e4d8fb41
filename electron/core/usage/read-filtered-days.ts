import type { SpendSum } from '../../../shared/model/spend.ts';
import { UsageDimension, type UsageFilter, type UsageSpan } from '../../../shared/model/usage-filter.ts';
import { addSums, noSpend } from './add-sums.ts';
import { readParts } from './read-parts.ts';
import type { SpendPorts } from './read-summary.ts';

export interface SummedDay extends UsageSpan {
  readonly sum: SpendSum;
}

/** The sum of each day between neighbouring bounds: from the rollups where the filter is of one dimension or none. */
export async function readFilteredDays(
  ports: SpendPorts,
  bounds: readonly number[],
  filter: UsageFilter,
): Promise<readonly SummedDay[]> {
  const place = placeOf(filter);
  const days = bounds.slice(1).map((to, index) => ({ from: bounds[index] ?? to, to }));
  if (!place) return readEach(ports, days, filter);
  const sums = Map.groupBy(ports.stores.usage.sums({ bounds, ...place }), ({ from }) => from);
  return days.map((day) => ({ ...day, sum: (sums.get(day.from) ?? []).reduce<SpendSum>(addSums, noSpend) }));
}

function placeOf(filter: UsageFilter): { readonly by: UsageDimension; readonly value?: string } | undefined {
  const entries = Object.entries(filter);
  const [first] = entries;
  if (!first) return { by: 'provider' };
  const by = UsageDimension.safeParse(first[0]);
  return entries.length === 1 && by.success ? { by: by.data, value: first[1] } : undefined;
}

async function readEach(
  ports: SpendPorts,
  days: readonly UsageSpan[],
  filter: UsageFilter,
): Promise<readonly SummedDay[]> {
  const summed: SummedDay[] = [];
  for (const day of days) {
    const parts = await readParts(ports, { ...day, filter, by: ['provider'] });
    summed.push({ ...day, sum: parts.reduce<SpendSum>(addSums, noSpend) });
  }
  return summed;
}
