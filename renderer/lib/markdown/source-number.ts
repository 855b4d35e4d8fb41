import type { Citation } from '../../../shared/model/message.ts';

/** The number that a source stands under, counted from 1: that of its first citation. */
export function sourceNumber(citations: readonly Citation[], index: number): number {
  const { url, title } = citations[index] ?? {};
  const first = citations.findIndex((other) => url !== undefined && other.url === url && other.title === title);
  return (first === -1 ? index : first) + 1;
}
