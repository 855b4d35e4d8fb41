import { z } from 'zod';
import type { FoundMessage, FoundPage, SearchQuestion } from '../core/ports/search-store.ts';
import { SearchRole } from '../../shared/model/search.ts';
import type { Database } from './database.ts';
import { citationCount } from './citation-count.ts';
import { holdsShortTerms, isIndexed, matchTerms } from './match-terms.ts';
import { entryOfMoment } from './search-entry.ts';
import { sql, toJson, type SqlQuery } from './sql.ts';

/** Messages looked at for one page. The index names them quickly, filtering takes longer, reading texts longest. */
const candidatesToShow = 100;
const candidatesToFilter = 2_000;
const candidatesToRead = 1_000;

const Candidate = z.object({ entry: z.int() });
const Row = z.object({
  entry: z.int(),
  conversationId: z.string(),
  title: z.string(),
  messageId: z.string(),
  role: SearchRole,
  at: z.int(),
  modelLabel: z.string().optional(),
  text: z.string(),
  reasoning: z.string().optional(),
  citationCount: z.int(),
});
/** Messages that hold every term, the newest first. */
export function findMessages(
  db: Database,
  question: SearchQuestion,
  before = Number.MAX_SAFE_INTEGER,
): FoundPage<FoundMessage> {
  const candidateLimit = chooseLimit(question);
  const candidates = readCandidates(db, question, { before, limit: candidateLimit });
  const rows = readRows(db, question, candidates);
  const found = rows.map(({ entry: _, modelLabel, reasoning, ...message }) => ({
    ...message,
    ...(modelLabel !== undefined && { modelLabel }),
    ...(reasoning !== undefined && { reasoning }),
  }));
  const isFull = rows.length === question.limit;
  const last = isFull ? rows.at(-1)?.entry : candidates.at(-1);
  const isEnd = last === undefined || (!isFull && candidates.length < candidateLimit);
  return isEnd ? { found } : { found, before: last };
}

function chooseLimit({ terms, filters, limit }: SearchQuestion): number {
  if (!terms.every(isIndexed)) return candidatesToRead;
  const { from: _from, to: _to, ...others } = filters;
  return Object.keys(others).length > 0 ? candidatesToFilter : Math.max(candidatesToShow, limit);
}

function readRows(db: Database, { terms, filters, limit }: SearchQuestion, candidates: readonly number[]) {
  const { workspaceId, role, hasCode, hasAttachment } = filters;
  const models = toJson(filters.models);
  return db.all(
    sql`
      SELECT
        search_entries.entry,
        messages.conversation_id,
        title,
        messages.id AS message_id,
        messages.role,
        messages.created_at AS at,
        provenance_json ->> '$.modelLabel' AS model_label,
        text,
        reasoning,
        ${citationCount} AS citation_count
      FROM JSON_EACH(${JSON.stringify(candidates)}) AS found
      CROSS JOIN search_entries ON search_entries.entry = found.value
      CROSS JOIN conversations ON conversations.id = search_entries.conversation_id
      CROSS JOIN messages ON messages.seq = message_seq
      WHERE deleted_at IS NULL
        AND (${workspaceId} IS NULL OR workspace_id = ${workspaceId})
        AND (${models} IS NULL OR search_entries.model IN (SELECT value FROM json_each(${models})))
        AND (${role} IS NULL OR search_entries.role = ${role})
        AND (${hasCode} IS NULL OR has_code = ${hasCode})
        AND (${hasAttachment} IS NULL OR ${hasAttachment} = EXISTS (
          SELECT 1 FROM message_attachments WHERE message_id = messages.id))
        AND ${holdsShortTerms(sql`(text || CHAR(10) || COALESCE(reasoning, ''))`, terms)}
      ORDER BY found.id
      LIMIT ${limit}`,
    Row,
  );
}

interface Span {
  readonly before: number;
  readonly limit: number;
}

/** The newest entries that may be hits; without a term long enough for the index, simply the newest. */
function readCandidates(db: Database, { terms, filters }: SearchQuestion, span: Span): readonly number[] {
  const from = filters.from === undefined ? 0 : entryOfMoment(filters.from);
  const end = filters.to === undefined ? span.before : Math.min(span.before, entryOfMoment(filters.to));
  return db.all(candidates(matchTerms(terms), { from, end, limit: span.limit }), Candidate).map(({ entry }) => entry);
}

interface Bounds {
  readonly from: number;
  readonly end: number;
  readonly limit: number;
}

function candidates(match: string | undefined, { from, end, limit }: Bounds): SqlQuery {
  if (match === undefined) {
    return sql`
      SELECT entry
      FROM search_entries
      WHERE entry >= ${from}
        AND entry < ${end}
      ORDER BY entry DESC
      LIMIT ${limit}`;
  }
  return sql`
    SELECT rowid AS entry
    FROM message_search
    WHERE message_search MATCH ${match}
      AND rowid >= ${from}
      AND rowid < ${end}
    ORDER BY rowid DESC
    LIMIT ${limit}`;
}
