import { z } from 'zod';
import { SpendEntry } from '../../shared/model/spend.ts';
import type { UsageFilter, UsageSpan } from '../../shared/model/usage-filter.ts';
import { UsageRow, type SpendStore } from '../core/ports/spend-store.ts';
import type { Database } from './database.ts';
import { createPageShelf } from './page-shelf.ts';
import { sql, type SqlQuery } from './sql.ts';
import { usageCondition } from './usage-condition.ts';
import { packSome } from './usage-pages.ts';
import { addUpPages } from './usage-parts.ts';

export function createSpendStore(db: Database): SpendStore {
  const shelf = createPageShelf(db);
  return {
    pack: (span) => packSome(db, span),
    parts: (question) => addUpPages(shelf.read(question), question),
    ruleName: (id) => readRuleName(db, id),
    entries: (question) => readEntries(db, question),
    rows: (question) => readRows(db, question),
  };
}

const EntryRow = SpendEntry.omit({ cost: true }).extend({
  costBasis: z.string(),
  costMicros: z.exactOptional(z.int()),
});

function readEntries(db: Database, question: Parameters<SpendStore['entries']>[0]): readonly SpendEntry[] {
  const { span, filter, after, limit } = question;
  const rows = db.all(
    sql`
      SELECT
        id,
        at,
        model,
        model_label,
        source,
        conversation_id,
        (SELECT title FROM conversations WHERE conversations.id = conversation_id) AS conversation_title,
        message_id,
        input_tokens,
        output_tokens,
        cost_basis,
        cost_micros,
        outcome
      FROM usage_records
      WHERE ${within(span, filter)} ${after ? sql`AND (at, id) < (${after.at}, ${after.id}) AND at <= ${after.at}` : sql``}
      ORDER BY at DESC, id DESC
      LIMIT ${limit}`,
    EntryRow,
  );
  return rows.map(({ costBasis: basis, costMicros: micros, ...entry }) =>
    SpendEntry.parse({ ...entry, cost: { basis, ...(micros !== undefined && { micros }) } }),
  );
}

function readRows(db: Database, question: Parameters<SpendStore['rows']>[0]): readonly UsageRow[] {
  const { span, filter, after, limit } = question;
  return db.all(
    sql`
      SELECT
        id,
        at,
        provider_id,
        model,
        model_label,
        workspace_id,
        conversation_id,
        message_id,
        turn_id,
        attempt_index,
        source,
        task,
        rule_id,
        rule_name,
        key_label,
        input_tokens,
        output_tokens,
        cached_input_tokens,
        cache_write_tokens,
        reasoning_tokens,
        is_estimated,
        cost_basis,
        cost_micros,
        saved_micros,
        prompt_saved_micros,
        first_token_ms,
        total_ms,
        outcome,
        failure_kind
      FROM usage_records
      WHERE ${within(span, filter)} ${after ? sql`AND (at, id) > (${after.at}, ${after.id}) AND at >= ${after.at}` : sql``}
      ORDER BY at, id
      LIMIT ${limit}`,
    UsageRow,
  );
}

const RuleName = z.strictObject({ name: z.exactOptional(z.string()) });

/** The rule may be gone; its newest use still says what it was called. */
function readRuleName(db: Database, { id, span }: Parameters<SpendStore['ruleName']>[0]): string | undefined {
  return db.first(
    sql`
      SELECT rule_name AS name
      FROM usage_records
      WHERE at >= ${span.from} AND at < ${span.to} AND rule_id = ${id}
      ORDER BY at DESC
      LIMIT 1`,
    RuleName,
  )?.name;
}

function within({ from, to }: UsageSpan, filter: UsageFilter): SqlQuery {
  return sql`at >= ${from} AND at < ${to} ${usageCondition(filter)}`;
}
