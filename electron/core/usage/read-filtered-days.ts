import type { SpendSum } from '../../../shared/model/spend.ts';
import { UsageDimension, type UsageFilter, type UsageSpan } from '../../../shared/model/usage-filter.ts';
import type { UsageStore } from '../ports/stores.ts';
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
  return place ? sumDays(ports.stores.usage, bounds, place) : readEach(ports, daysBetween(bounds), filter);
}

/** Of everything, or of what has one value of a dimension. */
export function sumDays(
  usage: Pick<UsageStore, 'sums'>,
  bounds: readonly number[],
  place: SummedPlace = { by: 'provider' },
): readonly SummedDay[] {
  const sums = Map.groupBy(usage.sums({ bounds, ...place }), ({ from }) => from);
  return daysBetween(bounds).map((day) => ({
    ...day,
    sum: (sums.get(day.from) ?? []).reduce<SpendSum>(addSums, noSpend),
  }));
}

function daysBetween(bounds: readonly number[]): readonly UsageSpan[] {
  return bounds.slice(1).map((to, index) => ({ from: bounds[index] ?? to, to }));
}

interface SummedPlace {
  readonly by: UsageDimension;
  readonly value?: string;
}

function placeOf(filter: UsageFilter): SummedPlace | undefined {
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
  const parts = await readParts(ports, days, { filter, by: ['provider'] });
  return days.map((day, index) => ({ ...day, sum: (parts[index] ?? []).reduce<SpendSum>(addSums, noSpend) }));
}
