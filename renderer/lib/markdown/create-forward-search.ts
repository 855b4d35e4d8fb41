/** Finds the first `needle` at or after `from`; -1 where there is none. As `String.indexOf`. */
export type IndexOf = (source: string, needle: string | RegExp, from: number) => number;

export type ForwardSearch = {
  readonly indexOf: IndexOf;
  /** From here on another text is searched, until the returned function is called. */
  enter(): () => void;
};

/**
 * Searches a text that is read from its start to its end: every source must be an end of the one before. What one
 * search found, or that it found nothing, answers the next ones, so that each place is looked at once for each needle.
 */
export function createForwardSearch(find: IndexOf = findIndex): ForwardSearch {
  /** By needle: how far in front of the end the last find is, which holds for every shorter source. */
  let found = new Map<string | RegExp, number | 'nowhere'>();

  function indexOf(source: string, needle: string | RegExp, from: number): number {
    const known = found.get(needle);
    if (known === 'nowhere') return -1;
    if (known !== undefined && source.length - known >= from) return source.length - known;
    const index = find(source, needle, from);
    found.set(needle, index === -1 ? 'nowhere' : source.length - index);
    return index;
  }

  function enter(): () => void {
    const outer = found;
    found = new Map();
    return () => {
      found = outer;
    };
  }

  return { indexOf, enter };
}

function findIndex(source: string, needle: string | RegExp, from: number): number {
  if (typeof needle === 'string') return source.indexOf(needle, from);
  const index = source.slice(from).search(needle);
  return index === -1 ? -1 : from + index;
}
