/** From `from` up to but not including `to`, in epoch milliseconds. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface SpanCover {
  /** Begin and end on whole UTC days. */
  readonly days: readonly Span[];
  /** Begin and end on whole hours. */
  readonly hours: readonly Span[];
  /** What is left at the edges; each shorter than an hour. */
  readonly edges: readonly Span[];
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** Cuts a span so that each piece is read from the coarsest sums that fit it exactly. */
export function coverSpan(span: Span): SpanCover {
  const byDay = cut(span, dayMs);
  const byHour = byDay.rest.map((piece) => cut(piece, hourMs));
  return {
    days: byDay.whole,
    hours: byHour.flatMap((piece) => piece.whole),
    edges: byHour.flatMap((piece) => piece.rest),
  };
}

function cut(span: Span, unitMs: number): { readonly whole: readonly Span[]; readonly rest: readonly Span[] } {
  const first = Math.ceil(span.from / unitMs) * unitMs;
  const last = Math.floor(span.to / unitMs) * unitMs;
  if (first >= last) return { whole: [], rest: withoutEmpty([span]) };
  return {
    whole: [{ from: first, to: last }],
    rest: withoutEmpty([
      { from: span.from, to: first },
      { from: last, to: span.to },
    ]),
  };
}

function withoutEmpty(spans: readonly Span[]): readonly Span[] {
  return spans.filter((span) => span.from < span.to);
}
