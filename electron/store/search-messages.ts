import { z } from 'zod';
import type { FoundMessage, FoundPage, SearchQuestion } from '../core/ports/search-store.ts';
import { SearchRole } from '../../shared/model/search.ts';
import type { Database } from './database.ts';
import { holdsShortTerms, isIndexed, matchTerms } from './match-terms.ts';
import { entryOfMoment } from './search-entry.ts';
import { sql, type SqlQuery } from './sql.ts';

/** Messages looked at for one page: the index names them quickly, reading through texts takes longer. */
const candidatesInIndex = 5_000;
const candidatesToRead = 1_000;

const Row = z.object({
  entry: z.int(),
  conversationId: z.string(),
  title: z.string(),
  messageId: z.string(),
  role: SearchRole,
  at: z.int(),
  modelLabel: z.string().optional(),
  text: z.string(),
});
const LookedAt = z.object({ count: z.int(), last: z.int().optional() });

/** Messages that hold every term, the newest first. */
export function findMessages(
  db: Database,
  question: SearchQuestion,
  before = Number.MAX_SAFE_INTEGER,
): FoundPage<FoundMessage> {
  const candidates = chooseCandidates(question, before);
  const rows = readRows(db, question, candidates.query);
  const found = rows.map(({ entry: _, modelLabel, ...message }) => ({
    ...message,
    ...(modelLabel !== undefined && { modelLabel }),
  }));
  const last = rows.at(-1);
  if (rows.length === question.limit && last) return { found, before: last.entry };
  const lookedAt = db.first(
    sql`
      SELECT COUNT(*) AS count, MIN(entry) AS last
      FROM (${candidates.query})`,
    LookedAt,
  );
  if (lookedAt?.last === undefined || lookedAt.count < candidates.limit) return { found };
  return { found, before: lookedAt.last };
}

function readRows(db: Database, { terms, filters, limit }: SearchQuestion, candidates: SqlQuery) {
  const { workspaceId, model, role, hasCode } = filters;
  return db.all(
    sql`
      SELECT
        found.entry,
        messages.conversation_id,
        title,
        messages.id AS message_id,
        messages.role,
        messages.created_at AS at,
        provenance_json ->> '$.modelLabel' AS model_label,
        text
      FROM (${candidates}) AS found
      CROSS JOIN search_entries USING (entry)
      CROSS JOIN conversations ON conversations.id = search_entries.conversation_id
      CROSS JOIN messages ON messages.seq = message_seq
      WHERE deleted_at IS NULL
        AND (${workspaceId} IS NULL OR workspace_id = ${workspaceId})
        AND (${model} IS NULL OR search_entries.model = ${model})
        AND (${role} IS NULL OR search_entries.role = ${role})
        AND (${hasCode} IS NULL OR has_code = ${hasCode})
        AND ${holdsShortTerms(sql`text`, terms)}
      ORDER BY found.entry DESC
      LIMIT ${limit}`,
    Row,
  );
}

interface Candidates {
  readonly query: SqlQuery;
  readonly limit: number;
}

/** The newest entries that may be hits; without a term long enough for the index, simply the newest. */
function chooseCandidates({ terms, filters }: SearchQuestion, before: number): Candidates {
  const match = matchTerms(terms);
  const limit = terms.every(isIndexed) ? candidatesInIndex : candidatesToRead;
  const from = filters.from === undefined ? 0 : entryOfMoment(filters.from);
  const end = filters.to === undefined ? before : Math.min(before, entryOfMoment(filters.to));
  if (match === undefined) {
    const query = sql`
      SELECT entry
      FROM search_entries
      WHERE entry >= ${from}
        AND entry < ${end}
      ORDER BY entry DESC
      LIMIT ${limit}`;
    return { query, limit };
  }
  const query = sql`
    SELECT rowid AS entry
    FROM message_search
    WHERE message_search MATCH ${match}
      AND rowid >= ${from}
      AND rowid < ${end}
    ORDER BY rowid DESC
    LIMIT ${limit}`;
  return { query, limit };
}
