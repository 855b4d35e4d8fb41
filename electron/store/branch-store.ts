import { z } from 'zod';
import type { BranchStore, BranchText, KeptEdit, OutlineRow } from '../core/ports/branch-store.ts';
import { type ConversationId, MessageId } from '../../shared/model/ids.ts';
import { Message } from '../../shared/model/message.ts';
import { OutlineNode } from '../../shared/model/outline.ts';
import { isKept } from './branches.ts';
import { citationCount } from './citation-count.ts';
import type { Database } from './database.ts';
import { sql } from './sql.ts';

export function createBranchStore(db: Database): BranchStore {
  return {
    outline: (id, page) => readOutline(db, id, page),
    texts: (leafId, page) => readTexts(db, leafId, page),
    edits: (id) => readEdits(db, id),
    saveEdit: (edit) => saveEdit(db, edit),
    removeEdit: (id) => removeEdit(db, id),
  };
}

/** Enough for a line of words, whatever marks stand between them. */
const beginningCharacters = 240;

const Row = OutlineNode.omit({ words: true }).extend({ beginning: z.string() });

function readOutline(
  db: Database,
  id: ConversationId,
  { after, limit }: Parameters<BranchStore['outline']>[1],
): readonly OutlineRow[] {
  return db.all(
    sql`
      SELECT
        id,
        parent_id,
        role,
        SUBSTR(text, 1, ${beginningCharacters}) AS beginning,
        status,
        created_at AS at,
        provenance_json ->> '$.modelLabel' AS model_label,
        provenance_json ->> '$.line' AS line
      FROM messages
      WHERE conversation_id = ${id}
        AND seq > COALESCE((SELECT seq FROM messages WHERE id = ${after}), 0)
        AND ${isKept}
      ORDER BY seq
      LIMIT ${limit}`,
    Row,
  );
}

const PathText = z.strictObject({
  id: MessageId,
  parentId: z.exactOptional(MessageId),
  role: Message.shape.role,
  text: z.string(),
  reasoning: z.exactOptional(z.string()),
  citationCount: z.int(),
});

function readTexts(
  db: Database,
  leafId: MessageId,
  { before, limit }: Parameters<BranchStore['texts']>[1],
): readonly BranchText[] {
  const start = before === undefined ? sql`${leafId}` : sql`(SELECT parent_id FROM messages WHERE id = ${before})`;
  return db.all(
    sql`
      WITH RECURSIVE path (seq, parent, step) AS (
        SELECT seq, parent_id, 1
        FROM messages
        WHERE id = ${start}
        UNION ALL
        SELECT messages.seq, messages.parent_id, path.step + 1
        FROM path
        JOIN messages ON messages.id = path.parent
        WHERE path.step < ${limit}
      )
      SELECT id, parent_id, role, text, reasoning, ${citationCount} AS citation_count
      FROM path
      JOIN messages USING (seq)
      ORDER BY path.step`,
    PathText,
  );
}

const Edit = z.strictObject({ messageId: MessageId, text: z.string() });

function readEdits(db: Database, id: ConversationId): readonly KeptEdit[] {
  return db.all(
    sql`
      SELECT message_edits.message_id, message_edits.text
      FROM message_edits
      CROSS JOIN messages ON messages.id = message_edits.message_id
      WHERE messages.conversation_id = ${id}`,
    Edit,
  );
}

function saveEdit(db: Database, { messageId, text }: KeptEdit): void {
  db.run(sql`
    INSERT INTO message_edits (message_id, text)
    VALUES (${messageId}, ${text})
    ON CONFLICT (message_id) DO UPDATE SET text = excluded.text`);
}

function removeEdit(db: Database, id: MessageId): void {
  db.run(sql`
    DELETE FROM message_edits
    WHERE message_id = ${id}`);
}
