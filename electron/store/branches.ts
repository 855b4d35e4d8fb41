import { z } from 'zod';
import { MessageId } from '../../shared/model/ids.ts';
import { SiblingPlace } from '../../shared/model/sibling-place.ts';
import type { Database } from './database.ts';
import { sql } from './sql.ts';

/** An answer that was not approved was never begun. */
export const isKept = sql`COALESCE(failure_json ->> '$.kind', '') <> 'approval_denied'`;

/**
 * Where these messages stand among their siblings, in one query for all of them. The first messages of a conversation
 * have no parent and are siblings of each other; `+` keeps SQLite from reading those of every conversation.
 */
export function readSiblings(db: Database, ids: readonly MessageId[]): readonly SiblingPlace[] {
  return db.all(
    sql`
      WITH asked (id, parent_id, conversation_id) AS MATERIALIZED (
        SELECT id, parent_id, conversation_id
        FROM messages
        WHERE id IN (SELECT value FROM JSON_EACH(${JSON.stringify(ids)}))
      ),
      family (seq, id, parent_id) AS (
        SELECT seq, id, parent_id
        FROM messages
        WHERE parent_id IN (SELECT parent_id FROM asked) AND ${isKept}
        UNION ALL
        SELECT seq, id, parent_id
        FROM messages
        WHERE conversation_id IN (SELECT conversation_id FROM asked WHERE parent_id IS NULL)
          AND +parent_id IS NULL
          AND ${isKept}
      )
      SELECT message_id, position, count, previous_id, next_id
      FROM (
        SELECT
          id AS message_id,
          ROW_NUMBER() OVER among_siblings AS position,
          COUNT(*) OVER (PARTITION BY parent_id) AS count,
          LAG(id) OVER among_siblings AS previous_id,
          LEAD(id) OVER among_siblings AS next_id
        FROM family
        WINDOW among_siblings AS (PARTITION BY parent_id ORDER BY seq)
      )
      WHERE count > 1 AND message_id IN (SELECT id FROM asked)`,
    SiblingPlace,
  );
}

const Found = z.strictObject({ id: MessageId });

/** A message is always stored after its parent, so the newest one under `id` has nothing below it. */
export function readNewestLeaf(db: Database, id: MessageId): MessageId | undefined {
  const found = db.first(
    sql`
      WITH RECURSIVE branch (seq, id) AS (
        SELECT seq, id
        FROM messages
        WHERE id = ${id}
        UNION ALL
        SELECT messages.seq, messages.id
        FROM branch
        JOIN messages ON messages.parent_id = branch.id
        WHERE ${isKept}
      )
      SELECT id
      FROM branch
      ORDER BY seq DESC
      LIMIT 1`,
    Found,
  );
  return found?.id;
}
