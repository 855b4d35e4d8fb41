import { z } from 'zod';
import { UsageTotals } from '../../shared/model/usage.ts';
import type { Spent, SpentQuestion, UsageStore, UsageSum } from '../core/ports/stores.ts';
import { coverSpan, type Span } from './cover-span.ts';
import type { Database } from './database.ts';
import { sql, toJson, type SqlQuery } from './sql.ts';
import { valueInDimension, type RollupDimension } from './usage-rollups.ts';

/** Sums for each value of a dimension in each of the spans between neighbouring bounds. */
export function readSums(db: Database, { bounds, by }: Parameters<UsageStore['sums']>[0]): readonly UsageSum[] {
  const spans = bounds.slice(1).map((to, index) => ({ from: bounds[index] ?? to, to }));
  return addUp(db, { spans, dimension: by }).map(({ span, value, ...totals }) => ({
    from: spans[span]?.from ?? 0,
    ...(value !== '' && { value }),
    ...totals,
  }));
}

export function readTotals(db: Database, asked: Span): UsageTotals {
  const [sum] = addUp(db, { spans: [asked], dimension: 'total' });
  if (!sum) return { costMicros: 0, unpricedCount: 0, callCount: 0, inputTokens: 0, outputTokens: 0 };
  const { span: _only, value: _none, ...totals } = sum;
  return totals;
}

export function readSpent(db: Database, { from, to, ...scope }: SpentQuestion): Spent {
  const [sum] = addUp(db, { spans: [{ from, to }], ...locate(scope) });
  if (!sum) return { costMicros: 0, tokens: 0, unpricedCount: 0 };
  return { costMicros: sum.costMicros, tokens: sum.inputTokens + sum.outputTokens, unpricedCount: sum.unpricedCount };
}

interface Place {
  readonly dimension: RollupDimension;
  /** Absent means all values. */
  readonly value?: string;
}

function locate({ workspaceId, providerId }: Pick<SpentQuestion, 'workspaceId' | 'providerId'>): Place {
  if (workspaceId === undefined && providerId === undefined) return { dimension: 'total' };
  if (workspaceId === undefined) return { dimension: 'provider', value: providerId ?? '' };
  if (providerId === undefined) return { dimension: 'workspace', value: workspaceId };
  return { dimension: 'provider-workspace', value: `${providerId}/${workspaceId}` };
}

interface Addition extends Place {
  readonly spans: readonly Span[];
}

const SpanSum = z.strictObject({ span: z.int(), value: z.string(), ...UsageTotals.shape });
type SpanSum = z.infer<typeof SpanSum>;

/** Whole days and hours come from the rollups; only the edges, shorter than an hour each, are added up from records. */
function addUp(db: Database, { spans, dimension, value }: Addition): readonly SpanSum[] {
  const covers = spans.map(coverSpan);
  const ofValue = value === undefined ? sql`` : sql`AND value = ${value}`;
  return db.all(
    sql`
      WITH
        days (span, from_at, to_at) AS (${listPieces(covers.map(({ days }) => days))}),
        hours (span, from_at, to_at) AS (${listPieces(covers.map(({ hours }) => hours))}),
        edges (span, from_at, to_at) AS (${listPieces(covers.map(({ edges }) => edges))}),
        edge_records AS (
          SELECT span, ${valueInDimension} AS value, cost_micros, cost_basis, input_tokens, output_tokens
          FROM edges
          CROSS JOIN (SELECT ${dimension} AS dimension)
          CROSS JOIN usage_records ON at >= from_at AND at < to_at
        ),
        sums AS (
          SELECT span, value, cost_micros, unpriced_count, call_count, input_tokens, output_tokens
          FROM days
          CROSS JOIN usage_daily ON dimension = ${dimension} AND starts_at >= from_at AND starts_at < to_at ${ofValue}
          UNION ALL
          SELECT span, value, cost_micros, unpriced_count, call_count, input_tokens, output_tokens
          FROM hours
          CROSS JOIN usage_hourly ON dimension = ${dimension} AND starts_at >= from_at AND starts_at < to_at ${ofValue}
          UNION ALL
          SELECT span, value, COALESCE(cost_micros, 0), cost_basis = 'unpriced', 1, input_tokens, output_tokens
          FROM edge_records
          WHERE TRUE ${ofValue}
        )
      SELECT
        span,
        value,
        SUM(cost_micros) AS cost_micros,
        SUM(unpriced_count) AS unpriced_count,
        SUM(call_count) AS call_count,
        SUM(input_tokens) AS input_tokens,
        SUM(output_tokens) AS output_tokens
      FROM sums
      GROUP BY span, value
      ORDER BY span, value`,
    SpanSum,
  );
}

/** One row for each piece, with the index of the span it belongs to. */
function listPieces(piecesOfSpans: readonly (readonly Span[])[]): SqlQuery {
  const pieces = piecesOfSpans.flatMap((ofSpan, span) => ofSpan.map(({ from, to }) => [span, from, to]));
  return sql`SELECT value ->> 0, value ->> 1, value ->> 2 FROM JSON_EACH(${toJson(pieces)})`;
}
