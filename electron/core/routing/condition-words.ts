import type { Keyword } from './keyword.ts';

const mostWords = 3;

export function quote(words: readonly Keyword[]): string {
  const shown = words.slice(0, mostWords).map(({ written }) => `“${shorten(written)}”`);
  const more = words.length - shown.length;
  return [...shown, ...(more > 0 ? [`${more} more`] : [])].join(', ');
}

export function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

export function oneOf(names: readonly string[]): string {
  return names.join(' or ');
}

export function clockTime(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

export function dollars(micros: number): string {
  return `$${(micros / 1_000_000).toFixed(micros < 10_000 ? 4 : 2)}`;
}

/** 100,000 */
export function grouped(count: number): string {
  return count.toLocaleString('en-US');
}
