/** Tokens of a short piece of text. */
export type CountSlice = (slice: string) => number;

/** How far the count of a text has come; whole when `position` is its length. */
export interface SliceCount {
  readonly position: number;
  readonly tokens: number;
}

export const nothingCounted: SliceCount = { position: 0, tokens: 0 };

/** A tokenizer's time grows with the square of a run without spaces; in pieces of this length it does not matter. */
export const sliceCharacters = 400;

/** Counts on, slice by slice, for as long as `hasTime` says so; at least one slice where it does at all. */
export function countSlices(
  text: string,
  from: SliceCount,
  { countSlice, hasTime }: { readonly countSlice: CountSlice; readonly hasTime: () => boolean },
): SliceCount {
  let { position, tokens } = from;
  while (position < text.length && hasTime()) {
    const end = endOfSlice(text, position);
    tokens += countSlice(text.slice(position, end));
    position = end;
  }
  return { position, tokens };
}

/** Never between the two halves of one character. */
function endOfSlice(text: string, position: number): number {
  const end = Math.min(position + sliceCharacters, text.length);
  const isHalf = /[\uD800-\uDBFF]/.test(text.charAt(end - 1));
  return isHalf && end < text.length ? end + 1 : end;
}
