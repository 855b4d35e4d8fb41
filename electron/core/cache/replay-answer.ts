import type { Citation } from '../../../shared/model/message.ts';
import type { CachedAnswer } from '../ports/stores.ts';

/** The chunks of an answer that can be repeated, named as the wires name them. */
export type ReplayChunk =
  | { readonly type: 'reasoning-delta' | 'text-delta'; readonly text: string }
  | { readonly type: 'citation-found'; readonly citation: Citation };

const pieceCharacters = 400;

/** A kept answer as it might have been streamed: its thinking, its text, its sources. */
export function* replayAnswer({ text, reasoning = '', citations = [] }: CachedAnswer): Generator<ReplayChunk> {
  for (const piece of piecesOf(reasoning)) yield { type: 'reasoning-delta', text: piece };
  for (const piece of piecesOf(text)) yield { type: 'text-delta', text: piece };
  for (const citation of citations) yield { type: 'citation-found', citation };
}

function* piecesOf(text: string): Generator<string> {
  for (let from = 0; from < text.length;) {
    const to = endOfPiece(text, from);
    yield text.slice(from, to);
    from = to;
  }
}

/** Behind the last white space of the piece; where there is none, between two whole characters. */
function endOfPiece(text: string, from: number): number {
  const end = from + pieceCharacters;
  if (end >= text.length) return text.length;
  for (let at = end; at > from; at -= 1) if (/\s/.test(text.charAt(at - 1))) return at;
  const splitsPair = /[\uD800-\uDBFF]/.test(text.charAt(end - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(end));
  return splitsPair ? end - 1 : end;
}
