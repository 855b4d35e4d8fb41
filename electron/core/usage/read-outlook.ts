import type { SpendAnomaly, SpendOutlook, SpendPart, SpendSum } from '../../../shared/model/spend.ts';
import type { UsageFilter, UsageSpan } from '../../../shared/model/usage-filter.ts';
import { addSums, noSpend } from './add-sums.ts';
import { dayBounds, daysBefore } from './day-bounds.ts';
import { comparedDays, findUnusualDay, type UnusualDay } from './find-unusual-day.ts';
import { forecastMonth } from './forecast-month.ts';
import { readFilteredDays } from './read-filtered-days.ts';
import { readSummary, type SpendPorts } from './read-summary.ts';

/** Today, this month, its forecast, and the latest day of it that stands out. */
export async function readOutlook(ports: SpendPorts, filter: UsageFilter, now: number): Promise<SpendOutlook> {
  const { calendar } = ports;
  const todaySpan = { from: calendar.dayStart(now), to: calendar.dayEnd(now) };
  const monthSpan = { from: calendar.monthStart(now), to: calendar.monthEnd(now) };
  const bounds = dayBounds(calendar, { from: daysBefore(calendar, monthSpan.from, comparedDays), to: todaySpan.to });
  const days = await readFilteredDays(ports, bounds, filter);
  const today = days.at(-1)?.sum ?? noSpend;
  const month = days
    .filter(({ from }) => from >= monthSpan.from)
    .reduce<SpendSum>((sum, day) => addSums(sum, day.sum), noSpend);
  const spent = days.map(({ from, to, sum }) => ({ from, to, costMicros: sum.costMicros, callCount: sum.callCount }));
  const unusual = findUnusualDay(spent, monthSpan.from);
  return {
    today,
    todaySpan,
    month,
    monthSpan,
    forecast: forecastMonth(calendar, {
      before: spent.slice(0, -1).slice(-comparedDays),
      today: { ...todaySpan, costMicros: today.costMicros, callCount: today.callCount },
      monthMicros: month.costMicros,
    }),
    ...(unusual && { anomaly: await explain(ports, filter, unusual) }),
  };
}

/** Most of the day's cost: the rule or else the source that took the most, and the model that took the most of that. */
async function explain(ports: SpendPorts, filter: UsageFilter, unusual: UnusualDay): Promise<SpendAnomaly> {
  const day: UsageSpan = { from: unusual.day.from, to: unusual.day.to };
  const ofDay = await readSummary(ports, day, filter);
  const rule = ofDay.by.rule.find(({ value }) => value !== undefined);
  const isByRule = rule !== undefined && rule.costMicros * 3 > unusual.day.costMicros;
  const narrowed: UsageFilter = { ...filter, ...(isByRule && { rule: rule.value }) };
  const within = isByRule ? await readSummary(ports, day, narrowed) : ofDay;
  const top: SpendPart | undefined = within.by.model[0];
  const model = top?.value;
  return {
    cause: `${String(day.from)}:${isByRule ? (rule.value ?? '') : ''}:${model ?? ''}`,
    day,
    costMicros: unusual.day.costMicros,
    timesUsual: unusual.timesUsual,
    filter: { ...narrowed, ...(model !== undefined && { model }) },
    causeMicros: top?.costMicros ?? 0,
    callCount: top?.callCount ?? 0,
    ...(isByRule && { ruleName: rule.label ?? rule.value ?? '' }),
    ...(model !== undefined && { model }),
  };
}
