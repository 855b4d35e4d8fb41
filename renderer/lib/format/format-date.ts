import type { EpochMs } from '../../../shared/model/quantities.ts';

/** Where and by which customs times are read; absent parts are the system's. */
export type DateCustoms = { readonly locale?: string; readonly timeZone?: string };

/** `10:42` or `10:42 AM`, as the system writes it. */
export function formatClock(at: EpochMs, { locale, timeZone }: DateCustoms = {}): string {
  return new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone }).format(at);
}

/** `Nov 18`, in the system's order. */
export function formatDay(at: EpochMs, { locale, timeZone }: DateCustoms = {}): string {
  return new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric', timeZone }).format(at);
}

/** `Nov 18, 2026, 10:42` in full, for tooltips and accessible names. */
export function formatMoment(at: EpochMs, { locale, timeZone }: DateCustoms = {}): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(at);
}
