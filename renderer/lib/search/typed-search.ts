/** Filters that can be written among the words: `model:opus in:"My workspace" has:code after:2026-10-01`. */
export const filterKeys = ['in', 'model', 'has', 'after', 'before'] as const;
export type FilterKey = (typeof filterKeys)[number];

export interface TypedFilter {
  readonly key: FilterKey;
  readonly value: string;
}

export interface TypedSearch {
  /** What is looked for, without the filters. */
  readonly words: string;
  /** Those with a value, in the order they were written. */
  readonly filters: readonly TypedFilter[];
}

const filterPattern = /(?<=^|\s)(in|model|has|after|before):("[^"]*"?|\S*)/gi;

export function readTypedSearch(text: string): TypedSearch {
  const found = [...text.matchAll(filterPattern)].flatMap(([, name = '', value = '']) => {
    const key = filterKeys.find((known) => known === name.toLowerCase());
    const bare = value.replaceAll('"', '').trim();
    return key && bare !== '' ? [{ key, value: bare }] : [];
  });
  return { words: text.replace(filterPattern, ' ').replace(/\s+/g, ' ').trim(), filters: found };
}

/** The text with this filter, in the place of the one it had; without a value that one only goes. */
export function writeFilter(text: string, key: FilterKey, value?: string): string {
  const kept = text.replace(filterPattern, (whole: string, name: string) => (name.toLowerCase() === key ? ' ' : whole));
  const written = value === undefined ? '' : filterWord({ key, value });
  return `${kept.replace(/\s+/g, ' ').trim()} ${written}`.trim();
}

/** Writes `has:` filters, of which there can be several. */
export function toggleHas(text: string, value: string): string {
  const isThere = readTypedSearch(text).filters.some((filter) => filter.key === 'has' && filter.value === value);
  if (!isThere) return `${text.trimEnd()} ${filterWord({ key: 'has', value })}`.trim();
  return text.replace(filterPattern, (whole: string) => (whole.toLowerCase() === `has:${value}` ? ' ' : whole)).trim();
}

export function filterWord({ key, value }: TypedFilter): string {
  return `${key}:${/\s/.test(value) ? `"${value}"` : value}`;
}
