import { z } from 'zod';
import { CostMicros } from '../../shared/model/quantities.ts';
import { UsageTotals } from '../../shared/model/usage.ts';
import type { Spent, SpentPlace, SpentQuestion, UsageStore, UsageSum } from '../core/ports/stores.ts';
import { coverSpan, type Piece, type Span } from './cover-span.ts';
import type { Database } from './database.ts';
import { sql, toJson, type SqlQuery } from './sql.ts';
import { valueInDimension, type RollupDimension } from './usage-rollups.ts';

export function readSums(db: Database, { bounds, by }: Parameters<UsageStore['sums']>[0]): readonly UsageSum[] {
  const spans = bounds.slice(1).map((to, index) => ({ from: bounds[index] ?? to, to }));
  return addUp(db, spans, { dimension: by }).map(({ span, value, ...totals }) => ({
    from: spans[span]?.from ?? 0,
    ...(value !== '' && { value }),
    ...totals,
  }));
}

export function readTotals(db: Database, asked: Span): UsageTotals {
  const {
    span: _first,
    value: _none,
    savedMicros: _free,
    ...totals
  } = addUp(db, [asked], { dimension: 'total' })[0] ?? noUsage;
  return totals;
}

export function readSpent(db: Database, { from, to, ...place }: SpentQuestion): Spent {
  const sum = addUp(db, [{ from, to }], locate(place))[0] ?? noUsage;
  return { costMicros: sum.costMicros, tokens: sum.inputTokens + sum.outputTokens, unpricedCount: sum.unpricedCount };
}

interface Place {
  readonly dimension: RollupDimension;
  /** Absent means all values. */
  readonly value?: string;
}

function locate({ workspaceId, providerId }: SpentPlace): Place {
  if (providerId !== undefined) return { dimension: 'provider', value: providerId };
  return workspaceId === undefined ? { dimension: 'total' } : { dimension: 'workspace', value: workspaceId };
}

/** `span` is an index in the spans that were asked for. */
const SpanSum = z.strictObject({ span: z.int(), value: z.string(), savedMicros: CostMicros, ...UsageTotals.shape });
type SpanSum = z.infer<typeof SpanSum>;

const noUsage: SpanSum = {
  span: 0,
  value: '',
  savedMicros: 0,
  costMicros: 0,
  unpricedCount: 0,
  callCount: 0,
  inputTokens: 0,
  outputTokens: 0,
};

/**
 * Whole days and hours come from the rollups, stepping from one period that has rows to the next, past the other
 * dimensions of each; only the edges, shorter than an hour each, are added up from records.
 */
function addUp(db: Database, spans: readonly Span[], { dimension, value }: Place): readonly SpanSum[] {
  const covers = spans.map(coverSpan);
  const ofValue = value === undefined ? sql`` : sql`AND value = ${value}`;
  return db.all(
    sql`
      WITH RECURSIVE
        day_pieces (span, sign, since, until) AS (${listPieces(covers.map(({ days }) => days))}),
        hour_pieces (span, sign, since, until) AS (${listPieces(covers.map(({ hours }) => hours))}),
        edges (span, sign, since, until) AS (${listPieces(covers.map(({ edges }) => edges))}),
        days (span, sign, until, period) AS (
          SELECT span, sign, until, (SELECT MIN(starts_at) FROM usage_daily WHERE starts_at >= since)
          FROM day_pieces
          UNION ALL
          SELECT span, sign, until, (SELECT MIN(starts_at) FROM usage_daily WHERE starts_at > period)
          FROM days
          WHERE period < until
        ),
        hours (span, sign, until, period) AS (
          SELECT span, sign, until, (SELECT MIN(starts_at) FROM usage_hourly WHERE starts_at >= since)
          FROM hour_pieces
          UNION ALL
          SELECT span, sign, until, (SELECT MIN(starts_at) FROM usage_hourly WHERE starts_at > period)
          FROM hours
          WHERE period < until
        ),
        edge_records AS (
          SELECT
            span,
            sign,
            ${valueInDimension} AS value,
            COALESCE(cost_micros, 0) AS cost_micros,
            COALESCE(saved_micros, 0) AS saved_micros,
            cost_basis = 'unpriced' AS unpriced_count,
            1 AS call_count,
            input_tokens,
            output_tokens
          FROM edges
          CROSS JOIN (SELECT ${dimension} AS dimension)
          CROSS JOIN usage_records ON at >= since AND at < until
        ),
        sums AS (
          SELECT span, sign, value, cost_micros, saved_micros, unpriced_count, call_count, input_tokens, output_tokens
          FROM days
          CROSS JOIN usage_daily ON starts_at = period AND dimension = ${dimension} ${ofValue}
          WHERE period < until
          UNION ALL
          SELECT span, sign, value, cost_micros, saved_micros, unpriced_count, call_count, input_tokens, output_tokens
          FROM hours
          CROSS JOIN usage_hourly ON starts_at = period AND dimension = ${dimension} ${ofValue}
          WHERE period < until
          UNION ALL
          SELECT span, sign, value, cost_micros, saved_micros, unpriced_count, call_count, input_tokens, output_tokens
          FROM edge_records
          WHERE TRUE ${ofValue}
        )
      SELECT
        span,
        value,
        SUM(sign * cost_micros) AS cost_micros,
        SUM(sign * saved_micros) AS saved_micros,
        SUM(sign * unpriced_count) AS unpriced_count,
        SUM(sign * call_count) AS call_count,
        SUM(sign * input_tokens) AS input_tokens,
        SUM(sign * output_tokens) AS output_tokens
      FROM sums
      GROUP BY span, value
      HAVING SUM(sign * call_count) > 0
      ORDER BY span, value`,
    SpanSum,
  );
}

/** One row for each piece; its span is the index of the span it is of. */
function listPieces(ofSpans: readonly (readonly Piece[])[]): SqlQuery {
  const pieces = ofSpans.flatMap((pieces, span) => pieces.map(({ sign, from, to }) => [span, sign, from, to]));
  return sql`SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM JSON_EACH(${toJson(pieces)})`;
}
