/** From `from` up to but not including `to`, in epoch milliseconds. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A piece that is too much has the sign -1. */
export interface Piece extends Span {
  readonly sign: 1 | -1;
}

export interface SpanCover {
  /** Begin and end on whole UTC days. */
  readonly days: readonly Piece[];
  /** Begin and end on whole hours. */
  readonly hours: readonly Piece[];
  /** What is left or too much at the ends; each shorter than an hour. */
  readonly edges: readonly Piece[];
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/**
 * Cuts a span so that as little as possible is read: whole days between the midnights nearest to its ends, and hours
 * for what lies outside of them or is too much. A local day thus takes one UTC day and the hours between two midnights.
 */
export function coverSpan({ from, to }: Span): SpanCover {
  const byDay = cut(withoutEmpty([{ from, to, sign: 1 }]), dayMs);
  const byHour = cut(byDay.rest, hourMs);
  return { days: byDay.whole, hours: byHour.whole, edges: byHour.rest };
}

interface Cut {
  /** Begin and end on whole units. */
  readonly whole: readonly Piece[];
  /** What must be added to them or taken away. */
  readonly rest: readonly Piece[];
}

function cut(pieces: readonly Piece[], unitMs: number): Cut {
  const cuts = pieces.map((piece) => cutPiece(piece, unitMs));
  return { whole: cuts.flatMap(({ whole }) => whole), rest: cuts.flatMap(({ rest }) => rest) };
}

function cutPiece(piece: Piece, unitMs: number): Cut {
  const first = Math.round(piece.from / unitMs) * unitMs;
  const last = Math.round(piece.to / unitMs) * unitMs;
  if (first >= last) return { whole: [], rest: [piece] };
  return {
    whole: [{ from: first, to: last, sign: piece.sign }],
    rest: withoutEmpty([difference(piece.from, first, piece.sign), difference(last, piece.to, piece.sign)]),
  };
}

/** What lies between two instants: too much where the second comes first. */
function difference(from: number, to: number, sign: 1 | -1): Piece {
  if (from <= to) return { from, to, sign };
  return { from: to, to: from, sign: sign === 1 ? -1 : 1 };
}

function withoutEmpty(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.filter(({ from, to }) => from < to);
}
