import type { EpochMs } from '../../../shared/model/quantities.ts';

/** When the day of a date field, `2026-11-30`, ends where the person is; undefined for no day. Pure but for the time zone. */
export function endOfDay(text: string): EpochMs | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return Math.max(0, new Date(Number(year), Number(month) - 1, Number(day) + 1).getTime());
}

/** The last day before that moment, as a date field has it. */
export function dayText(end: EpochMs): string {
  const day = new Date(end - 1);
  return [
    String(day.getFullYear()).padStart(4, '0'),
    String(day.getMonth() + 1).padStart(2, '0'),
    String(day.getDate()).padStart(2, '0'),
  ].join('-');
}
