import type { EpochMs } from '../../../shared/model/quantities.ts';

/** Where and by which customs times are read; absent parts are the system's. */
export type DateCustoms = { readonly locale?: string; readonly timeZone?: string };

export type DateFormats = {
  /** `10:42` or `10:42 AM`, as the system writes it. */
  readonly formatClock: (at: EpochMs) => string;
  /** `Nov 18`, in the system's order. */
  readonly formatDay: (at: EpochMs) => string;
  /** `Nov 18, 2026, 10:42` in full, for tooltips and accessible names. */
  readonly formatMoment: (at: EpochMs) => string;
};

/** As the system writes them. A formatter takes a thousand times longer to make than to use, so each is made once. */
export const { formatClock, formatDay, formatMoment } = createDateFormats({});

export function createDateFormats({ locale, timeZone }: DateCustoms): DateFormats {
  const clock = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone });
  const day = new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric', timeZone });
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  return {
    formatClock: (at) => clock.format(at),
    formatDay: (at) => day.format(at),
    formatMoment: (at) => moment.format(at),
  };
}
