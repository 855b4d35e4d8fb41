import { clockTime } from '../../../lib/rules/describe-condition.ts';

/** What is no whole number stays as it was typed, and is told of. A comma stands between thousands only. */
export function asNumber(typed: string): number | string {
  const plain = typed.trim();
  return /^(\d+|[1-9]\d{0,2}(,\d{3})+)$/.test(plain) ? Number(plain.replaceAll(',', '')) : typed;
}

export function asDecimal(typed: string): number | string {
  return /^\d+(\.\d+)?$/.test(typed.trim()) ? Number(typed) : typed;
}

/** Dollars as they are typed, in micro-dollars. */
export function asMicros(typed: string): number | string {
  const plain = typed.trim().replace(/^\$/, '');
  return /^\d+(\.\d{1,6})?$/.test(plain) ? Math.round(Number(plain) * 1_000_000) : typed;
}

export function dollarText(micros: number | string): string {
  return typeof micros === 'number' ? String(micros / 1_000_000) : micros;
}

/** `22:00` as minutes since midnight. */
export function asMinute(typed: string): number | string {
  const [, hours = '', minutes = ''] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(typed.trim()) ?? [];
  return minutes === '' ? typed : Number(hours) * 60 + Number(minutes);
}

export function timeText(minute: number | string): string {
  return typeof minute === 'number' ? clockTime(minute) : minute;
}
