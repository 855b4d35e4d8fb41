import type { Calendar } from '../../../shared/model/calendar.ts';
import type { SpendDay, SpendPart, SpendSum, SpendSummary } from '../../../shared/model/spend.ts';
import { UsageDimension, type UsageFilter, type UsageSpan } from '../../../shared/model/usage-filter.ts';
import type { FilteredPart } from '../ports/spend-store.ts';
import type { Stores } from '../ports/stores.ts';
import { addSums, noSpend } from './add-sums.ts';
import { dayBounds } from './day-bounds.ts';
import { readParts } from './read-parts.ts';

export interface SpendPorts {
  readonly stores: Pick<Stores, 'usage' | 'spend'>;
  readonly calendar: Calendar;
  /** Lets others have the process before the next statement, where it was held for long enough. */
  readonly pause: () => Promise<void>;
}

/** What the calls of the span that pass come to: without a filter from the rollups, else from the records, day by day. */
export async function readSummary(ports: SpendPorts, span: UsageSpan, filter: UsageFilter): Promise<SpendSummary> {
  const isFiltered = Object.keys(filter).length > 0;
  const { byDay, all } = await (isFiltered ? readFiltered(ports, span, filter) : readRollups(ports, span));
  const nameOf = (id: string) => ports.stores.spend.ruleName({ id, span });
  const by = (dimension: UsageDimension) => dearestFirst(all.get(dimension) ?? []);
  return {
    ...span,
    total: (all.get('provider') ?? []).reduce<SpendSum>(addSums, noSpend),
    days: byDay,
    by: {
      provider: by('provider'),
      model: by('model'),
      workspace: by('workspace'),
      task: by('task'),
      rule: by('rule').map((part) => withName(part, nameOf)),
      key: by('key'),
      source: by('source'),
      outcome: by('outcome'),
      attempt: by('attempt'),
    },
  };
}

interface Read {
  readonly byDay: SpendDay[];
  readonly all: ReadonlyMap<UsageDimension, readonly SpendPart[]>;
}

async function readRollups({ stores, calendar, pause }: SpendPorts, span: UsageSpan): Promise<Read> {
  const bounds = dayBounds(calendar, span);
  const ofDays = stores.usage.sums({ bounds, by: 'provider' });
  const byDay = bounds.slice(1).map((to, index) => {
    const from = bounds[index] ?? to;
    const parts = ofDays.filter((sum) => sum.from === from);
    return toDay({ from, to }, parts);
  });
  const all = new Map<UsageDimension, readonly SpendPart[]>();
  for (const dimension of UsageDimension.options) {
    await pause();
    const sums = stores.usage.sums({ bounds: [span.from, span.to], by: dimension });
    all.set(
      dimension,
      sums.map(({ from: _from, ...part }) => part),
    );
  }
  return { byDay, all };
}

async function readFiltered(ports: SpendPorts, span: UsageSpan, filter: UsageFilter): Promise<Read> {
  const bounds = dayBounds(ports.calendar, span);
  const days = bounds.slice(1).map((to, index): UsageSpan => ({ from: bounds[index] ?? to, to }));
  const parts = await readParts(ports, days, { filter, by: UsageDimension.options });
  const everything = parts.flat();
  return {
    byDay: days.map((day, index) => toDay(day, mergeParts(parts[index] ?? [], 'provider'))),
    all: new Map(UsageDimension.options.map((dimension) => [dimension, mergeParts(everything, dimension)])),
  };
}

function mergeParts(parts: readonly FilteredPart[], wanted: UsageDimension): readonly SpendPart[] {
  const merged = new Map<string | undefined, SpendSum>();
  for (const part of parts) {
    if (part.dimension !== wanted) continue;
    const { dimension: _, value, ...sum } = part;
    merged.set(value, addSums(merged.get(value) ?? noSpend, sum));
  }
  return [...merged].map(([value, sum]) => ({ ...sum, ...(value !== undefined && { value }) }));
}

function toDay(span: UsageSpan, parts: readonly SpendPart[]): SpendDay {
  const total = parts.reduce<SpendSum>(addSums, noSpend);
  return {
    ...span,
    costMicros: total.costMicros,
    callCount: total.callCount,
    providers: parts.map(({ value = '', costMicros }) => ({ providerId: value, costMicros })),
  };
}

function dearestFirst(parts: readonly SpendPart[]): SpendPart[] {
  return parts.toSorted((a, b) => b.costMicros - a.costMicros || b.callCount - a.callCount);
}

function withName(part: SpendPart, nameOf: (id: string) => string | undefined): SpendPart {
  const label = part.value === undefined ? undefined : nameOf(part.value);
  return { ...part, ...(label !== undefined && { label }) };
}
