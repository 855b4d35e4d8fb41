import { z } from 'zod';
import type { FoundPage, FoundTitle, SearchQuestion } from '../core/ports/search-store.ts';
import type { Database } from './database.ts';
import { holdsShortTerms, matchTerms } from './match-terms.ts';
import { sql, type SqlQuery } from './sql.ts';

const Row = z.object({ entry: z.int(), conversationId: z.string(), title: z.string(), at: z.int() });

/** Conversations whose title holds every term, the newest first. */
export function findTitles(
  db: Database,
  question: SearchQuestion,
  before = Number.MAX_SAFE_INTEGER,
): FoundPage<FoundTitle> {
  const { terms, filters, limit } = question;
  const { workspaceId, from = 0, to = Number.MAX_SAFE_INTEGER } = filters;
  const rows = db.all(
    sql`
      SELECT found.entry, conversation_id, title, updated_at AS at
      FROM (${candidates(terms, before)}) AS found
      JOIN title_entries USING (entry)
      JOIN conversations ON conversations.id = conversation_id
      WHERE deleted_at IS NULL
        AND (${workspaceId} IS NULL OR workspace_id = ${workspaceId})
        AND updated_at >= ${from}
        AND updated_at < ${to}
        AND ${holdsShortTerms(sql`title`, terms)}
      ORDER BY found.entry DESC
      LIMIT ${limit}`,
    Row,
  );
  const last = rows.at(-1);
  const isFull = rows.length === limit && last !== undefined;
  return { found: rows.map(({ entry: _, ...title }) => title), ...(isFull && { before: last.entry }) };
}

function candidates(terms: readonly string[], before: number): SqlQuery {
  const match = matchTerms(terms);
  if (match === undefined) return sql`SELECT entry FROM title_entries WHERE entry < ${before} ORDER BY entry DESC`;
  return sql`
    SELECT rowid AS entry
    FROM title_search
    WHERE title_search MATCH ${match}
      AND rowid < ${before}
    ORDER BY rowid DESC`;
}
