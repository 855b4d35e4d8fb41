/** One element of the outermost array, as text to parse; or word of one that is too long to be held. */
export type Element = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'too-long' };

export interface ArraySplitter {
  /** The elements that end in this piece of the file. */
  readonly push: (bytes: Buffer) => readonly Element[];
  /** Whether the file ended where its outermost value does. */
  readonly isComplete: () => boolean;
}

const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const openings = new Set([0x5b, 0x7b]);
const closings = new Set([0x5d, 0x7d]);
const openArray = 0x5b;
/** Blanks of JSON, and the three bytes of a byte order mark. */
const ignored = new Set([0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf]);

/**
 * Cuts a JSON file into the elements of its outermost array without holding more than one of them. A file whose
 * outermost value is an object is one element. What the elements hold is not checked: that is the parser's work.
 */
export function createArraySplitter(longestBytes: number): ArraySplitter {
  let phase: 'before' | 'inside' | 'after' = 'before';
  /** How deep an element lies: 1 within an array, 0 where the file is one object. */
  let elementDepth = 0;
  let depth = 0;
  let isInString = false;
  let isEscaped = false;
  let pieces: Buffer[] = [];
  let heldBytes = 0;

  const hold = (piece: Buffer) => {
    heldBytes += piece.length;
    if (heldBytes <= longestBytes) pieces.push(piece);
    else pieces = [];
  };
  const take = (): readonly Element[] => {
    const isTooLong = heldBytes > longestBytes;
    const text = isTooLong ? '' : Buffer.concat(pieces).toString('utf8');
    pieces = [];
    heldBytes = 0;
    if (isTooLong) return [{ kind: 'too-long' }];
    return text.trim() === '' ? [] : [{ kind: 'text', text }];
  };

  const push = (bytes: Buffer): readonly Element[] => {
    const elements: Element[] = [];
    let from = 0;
    for (let at = 0; at < bytes.length; at += 1) {
      const byte = bytes[at] ?? 0;
      if (isInString) {
        if (isEscaped) isEscaped = false;
        else if (byte === backslash) isEscaped = true;
        else if (byte === quote) isInString = false;
      } else if (phase === 'before') {
        if (ignored.has(byte)) continue;
        phase = 'inside';
        elementDepth = byte === openArray ? 1 : 0;
        isInString = byte === quote;
        depth = openings.has(byte) ? 1 : 0;
        from = at + elementDepth;
      } else if (phase === 'after') {
        break;
      } else if (byte === quote) {
        isInString = true;
      } else if (openings.has(byte)) {
        depth += 1;
      } else if (closings.has(byte)) {
        depth -= 1;
        if (depth > 0) continue;
        hold(bytes.subarray(from, at + 1 - elementDepth));
        elements.push(...take());
        phase = 'after';
      } else if (byte === comma && depth === 1 && elementDepth === 1) {
        hold(bytes.subarray(from, at));
        elements.push(...take());
        from = at + 1;
      }
    }
    // The piece belongs to whoever reads: what is kept of it must not change under us.
    if (phase === 'inside') hold(Buffer.from(bytes.subarray(from)));
    return elements;
  };
  return { push, isComplete: () => phase === 'after' };
}
