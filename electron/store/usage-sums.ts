import { z } from 'zod';
import { SpendSum } from '../../shared/model/spend.ts';
import type { UsageTotals } from '../../shared/model/usage.ts';
import type { Spent, SpentPlace, SpentQuestion, UsageStore, UsageSum } from '../core/ports/stores.ts';
import { coverSpan, type Piece, type Span } from './cover-span.ts';
import type { Database } from './database.ts';
import { sql, toJson, type SqlQuery } from './sql.ts';
import { valueInDimension, type RollupDimension } from './usage-rollups.ts';

export function readSums(
  db: Database,
  { bounds, by, value: only }: Parameters<UsageStore['sums']>[0],
): readonly UsageSum[] {
  const spans = bounds.slice(1).map((to, index) => ({ from: bounds[index] ?? to, to }));
  return addUp(db, spans, { dimension: by, ...(only !== undefined && { value: only }) }).map(
    ({ span, value, ...totals }) => ({
      from: spans[span]?.from ?? 0,
      ...(value !== '' && { value }),
      ...totals,
    }),
  );
}

export function readTotals(db: Database, asked: Span): UsageTotals {
  const {
    span: _first,
    value: _none,
    savedMicros: _free,
    promptSavedMicros: _prompt,
    cachedInputTokens: _cached,
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
const SpanSum = z.strictObject({ span: z.int(), value: z.string(), ...SpendSum.shape });
type SpanSum = z.infer<typeof SpanSum>;

const noUsage: SpanSum = {
  span: 0,
  value: '',
  savedMicros: 0,
  promptSavedMicros: 0,
  cachedInputTokens: 0,
  costMicros: 0,
  unpricedCount: 0,
  callCount: 0,
  inputTokens: 0,
  outputTokens: 0,
};

/**
 * Whole days and hours come from the rollups; only the edges, shorter than an hour each, are added up from records.
 */
function addUp(db: Database, spans: readonly Span[], place: Place): readonly SpanSum[] {
  const covers = spans.map(coverSpan);
  return db.all(
    sql`
      WITH RECURSIVE
        days (span, sign, until, period) AS (
          ${listPeriods(
            sql`days`,
            sql`usage_daily`,
            covers.map(({ days }) => days),
          )}
        ),
        hours (span, sign, until, period) AS (
          ${listPeriods(
            sql`hours`,
            sql`usage_hourly`,
            covers.map(({ hours }) => hours),
          )}
        ),
        sums AS (
          ${readRollup(sql`days`, sql`usage_daily`, place)}
          UNION ALL
          ${readRollup(sql`hours`, sql`usage_hourly`, place)}
          UNION ALL
          ${readRecords(
            covers.map(({ edges }) => edges),
            place,
          )}
        )
      SELECT
        span,
        value,
        SUM(sign * cost_micros) AS cost_micros,
        SUM(sign * saved_micros) AS saved_micros,
        SUM(sign * unpriced_count) AS unpriced_count,
        SUM(sign * call_count) AS call_count,
        SUM(sign * input_tokens) AS input_tokens,
        SUM(sign * output_tokens) AS output_tokens,
        SUM(sign * prompt_saved_micros) AS prompt_saved_micros,
        SUM(sign * cached_input_tokens) AS cached_input_tokens
      FROM sums
      GROUP BY span, value
      HAVING SUM(sign * call_count) > 0
      ORDER BY span, value`,
    SpanSum,
  );
}

/** Steps from one period that has rows to the next, past the other dimensions of each. */
function listPeriods(name: SqlQuery, table: SqlQuery, pieces: readonly (readonly Piece[])[]): SqlQuery {
  return sql`
    SELECT span, sign, until, (SELECT MIN(starts_at) FROM ${table} WHERE starts_at >= since)
    FROM (${listPieces(pieces)})
    UNION ALL
    SELECT span, sign, until, (SELECT MIN(starts_at) FROM ${table} WHERE starts_at > period)
    FROM ${name}
    WHERE period < until`;
}

function readRollup(periods: SqlQuery, table: SqlQuery, { dimension, value }: Place): SqlQuery {
  return sql`
    SELECT span, sign, value, cost_micros, saved_micros, unpriced_count, call_count, input_tokens, output_tokens,
      prompt_saved_micros, cached_input_tokens
    FROM ${periods}
    CROSS JOIN ${table} ON starts_at = period AND dimension = ${dimension}
    WHERE period < until ${onlyOf(value)}`;
}

function readRecords(edges: readonly (readonly Piece[])[], { dimension, value }: Place): SqlQuery {
  return sql`
    SELECT *
    FROM (
      SELECT
        span,
        sign,
        ${valueInDimension} AS value,
        COALESCE(cost_micros, 0),
        COALESCE(saved_micros, 0),
        cost_basis = 'unpriced',
        1,
        input_tokens,
        output_tokens,
        COALESCE(prompt_saved_micros, 0),
        COALESCE(cached_input_tokens, 0)
      FROM (${listPieces(edges)})
      CROSS JOIN (SELECT ${dimension} AS dimension)
      CROSS JOIN usage_records ON at >= since AND at < until
    )
    WHERE TRUE ${onlyOf(value)}`;
}

function onlyOf(value: string | undefined): SqlQuery {
  return value === undefined ? sql`` : sql`AND value = ${value}`;
}

/** One row for each piece; its span is the index of the span it is of. */
function listPieces(ofSpans: readonly (readonly Piece[])[]): SqlQuery {
  const pieces = ofSpans.flatMap((pieces, span) => pieces.map(({ sign, from, to }) => [span, sign, from, to]));
  return sql`
    SELECT value ->> 0 AS span, value ->> 1 AS sign, value ->> 2 AS since, value ->> 3 AS until
    FROM JSON_EACH(${toJson(pieces)})`;
}
