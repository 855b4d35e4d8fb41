import { notFound } from '../../shared/contract/errors.ts';
import type { ConversationId, MessageId } from '../../shared/model/ids.ts';
import { Message } from '../../shared/model/message.ts';
import type { MessageStore } from '../core/ports/stores.ts';
import { readNewestLeaf, readSiblings } from './branches.ts';
import type { Database } from './database.ts';
import { sql, toJson, type SqlQuery } from './sql.ts';
import { addPiece, foldPieces, removePieces, wholeText } from './streamed-pieces.ts';

export function createMessageStore(db: Database): MessageStore {
  return {
    insert: (message) => insertMessage(db, Message.parse(message)),
    read: (id) => readMessage(db, id),
    update: (message) => updateMessage(db, Message.parse(message)),
    append: (id, addition) => addPiece(db, id, addition),
    fold: (id) => foldPieces(db, id),
    path: (leafId, page) => readPath(db, leafId, page),
    ofConversation: (id, page) => readOfConversation(db, id, page),
    siblings: (ids) => readSiblings(db, ids),
    newestLeaf: (id) => readNewestLeaf(db, id),
    listStreaming: () => listStreaming(db),
  };
}

const ownColumns = sql`
  id, conversation_id, parent_id, role, text, reasoning, citations_json, tool_calls_json, status, turn_id,
  provenance_json, failure_json, origin_json, created_at, updated_at`;

const columns = sql`
  id, conversation_id, parent_id, role, ${wholeText}, citations_json, tool_calls_json, status, turn_id,
  provenance_json, failure_json, origin_json, created_at, updated_at, (
    SELECT NULLIF(json_group_array(json(attachment_json) ORDER BY position), '[]')
    FROM message_attachments
    JOIN attachments ON attachments.id = message_attachments.attachment_id
    WHERE message_id = messages.id
  ) AS attachments_json`;

export function insertMessage(db: Database, message: Message): void {
  const { id, conversationId, parentId, role, text, reasoning, status, turnId, createdAt, updatedAt } = message;
  db.atomically(() => {
    db.run(sql`
      INSERT INTO messages (${ownColumns})
      VALUES (${id}, ${conversationId}, ${parentId}, ${role}, ${text}, ${reasoning}, ${toJson(message.citations)},
        ${toJson(message.toolCalls)}, ${status}, ${turnId}, ${toJson(message.provenance)}, ${toJson(message.failure)},
        ${toJson(message.origin)}, ${createdAt}, ${updatedAt})`);
    for (const [position, attachment] of (message.attachments ?? []).entries()) {
      db.run(sql`
        INSERT INTO message_attachments (message_id, position, attachment_id)
        VALUES (${id}, ${position}, ${attachment.id})`);
    }
  });
}

function readMessage(db: Database, id: MessageId): Message | undefined {
  return db.first(
    sql`
      SELECT ${columns}
      FROM messages
      WHERE id = ${id}`,
    Message,
  );
}

function updateMessage(db: Database, message: Message): void {
  db.atomically(() => {
    const changed = db.run(sql`
    UPDATE messages
    SET
      role = ${message.role},
      text = ${message.text},
      reasoning = ${message.reasoning},
      citations_json = ${toJson(message.citations)},
      tool_calls_json = ${toJson(message.toolCalls)},
      status = ${message.status},
      turn_id = ${message.turnId},
      provenance_json = ${toJson(message.provenance)},
      failure_json = ${toJson(message.failure)},
      origin_json = ${toJson(message.origin)},
      created_at = ${message.createdAt},
      updated_at = ${message.updatedAt}
    WHERE id = ${message.id}`);
    if (changed === 0) throw notFound('message', message.id);
    removePieces(db, message.id);
  });
}

interface Page {
  readonly before?: MessageId;
  readonly limit: number;
}

/** Climbs from the leaf, or from the parent of `before`, and stops when the page is full. */
function readPath(db: Database, leafId: MessageId, page: Page): ReturnType<MessageStore['path']> {
  const messages = db.all(
    sql`
      WITH RECURSIVE path (seq, parent, step) AS (
        SELECT seq, parent_id, 1
        FROM messages
        WHERE id = ${page.before === undefined ? leafId : parentOf(page.before)}
        UNION ALL
        SELECT messages.seq, messages.parent_id, path.step + 1
        FROM path
        JOIN messages ON messages.id = path.parent
        WHERE path.step < ${page.limit}
      )
      SELECT ${columns}
      FROM path
      JOIN messages USING (seq)
      ORDER BY path.step DESC`,
    Message,
  );
  return { messages, hasEarlier: messages[0]?.parentId !== undefined };
}

function parentOf(id: MessageId): SqlQuery {
  return sql`(SELECT parent_id FROM messages WHERE id = ${id})`;
}

function readOfConversation(
  db: Database,
  id: ConversationId,
  { after, limit }: Parameters<MessageStore['ofConversation']>[1],
): readonly Message[] {
  return db.all(
    sql`
      SELECT ${columns}
      FROM messages
      WHERE conversation_id = ${id}
        AND seq > COALESCE((SELECT seq FROM messages WHERE id = ${after}), 0)
      ORDER BY seq
      LIMIT ${limit}`,
    Message,
  );
}

function listStreaming(db: Database): readonly Message[] {
  return db.all(
    sql`
      SELECT ${columns}
      FROM messages
      WHERE status = 'streaming'
      ORDER BY seq`,
    Message,
  );
}
