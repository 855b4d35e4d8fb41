import type { ApiGroup } from '../../../shared/contract/core-api.ts';
import { ContractError, notFound } from '../../../shared/contract/errors.ts';
import { type Calendar, createCalendar } from '../../../shared/model/calendar.ts';
import type { UsageSpan } from '../../../shared/model/usage-filter.ts';
import { exportUsage } from '../usage/export-usage.ts';
import { pauseAtTimes } from '../usage/pause-at-times.ts';
import { readOutlook } from '../usage/read-outlook.ts';
import { readSummary } from '../usage/read-summary.ts';
import type { ApiPorts } from './api-ports.ts';

const mostDays = 400;
const dayMs = 86_400_000;

export function createUsageApi({ stores, clock }: ApiPorts): ApiGroup<'usage'> {
  let kept: { readonly timeZone: string; readonly calendar: Calendar } | undefined;
  /** Windows on one computer share their zone, and a calendar the days that it found. */
  const calendarOf = (timeZone: string): Calendar => {
    if (kept?.timeZone !== timeZone) kept = { timeZone, calendar: openCalendar(timeZone) };
    return kept.calendar;
  };
  return {
    today: async ({ timeZone }) => {
      const now = clock.now();
      return stores.usage.totals({ from: calendarOf(timeZone).dayStart(now), to: now + 1 });
    },
    ofConversation: async ({ id }) => {
      if (!stores.conversations.read(id)) throw notFound('conversation', id);
      return stores.usage.detailsOfConversation(id);
    },
    summary: async ({ timeZone, from, to, filter }) => {
      const calendar = calendarOf(timeZone);
      return readSummary({ stores, calendar, pause: pauseAtTimes(clock) }, checked({ from, to }), filter);
    },
    outlook: async ({ timeZone, filter }) =>
      readOutlook({ stores, calendar: calendarOf(timeZone), pause: pauseAtTimes(clock) }, filter, clock.now()),
    entries: async ({ from, to, filter, after, limit }) => {
      const entries = [...stores.spend.entries({ span: checked({ from, to }), filter, after, limit })];
      const last = entries.at(-1);
      return { entries, ...(last && entries.length === limit && { next: { at: last.at, id: last.id } }) };
    },
    export: ({ from, to, filter, format }, { signal }) =>
      exportUsage(
        { spend: stores.spend, pause: pauseAtTimes(clock) },
        { span: checked({ from, to }), filter, format },
        signal,
      ),
  };
}

function checked(span: UsageSpan): UsageSpan {
  if (span.from < span.to && span.to - span.from <= mostDays * dayMs) return span;
  const message = `A span of ${String(Math.round((span.to - span.from) / dayMs))} days cannot be shown. Choose one of 1 to ${String(mostDays)} days.`;
  throw new ContractError({ code: 'invalid-input', path: 'to', message });
}

function openCalendar(timeZone: string): Calendar {
  try {
    return createCalendar(timeZone);
  } catch (cause) {
    const message = `"${timeZone}" is not a time zone. Send an IANA name such as Europe/Berlin.`;
    throw new ContractError({ code: 'invalid-input', path: 'timeZone', message }, { cause });
  }
}
