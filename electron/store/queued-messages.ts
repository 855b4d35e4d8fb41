import type { ConversationId, QueuedMessageId } from '../../shared/model/ids.ts';
import { QueuedMessage } from '../../shared/model/queued-message.ts';
import type { QueueStore } from '../core/ports/queue-store.ts';
import type { Database } from './database.ts';
import { sql } from './sql.ts';

export function createQueueStore(db: Database): QueueStore {
  return {
    list: (conversationId) => listQueue(db, conversationId),
    read: (id) => readQueued(db, id),
    replace: (conversationId, queued) => replaceQueue(db, conversationId, queued),
  };
}

const ownColumns = sql`id, conversation_id, text, created_at`;

const columns = sql`
  ${ownColumns}, (
    SELECT NULLIF(json_group_array(json(attachment_json) ORDER BY queued_attachments.position), '[]')
    FROM queued_attachments
    JOIN attachments ON attachments.id = queued_attachments.attachment_id
    WHERE queued_message_id = queued_messages.id
  ) AS attachments_json`;

function listQueue(db: Database, conversationId: ConversationId): readonly QueuedMessage[] {
  return db.all(
    sql`
      SELECT ${columns}
      FROM queued_messages
      WHERE conversation_id = ${conversationId}
      ORDER BY position`,
    QueuedMessage,
  );
}

function readQueued(db: Database, id: QueuedMessageId): QueuedMessage | undefined {
  return db.first(
    sql`
      SELECT ${columns}
      FROM queued_messages
      WHERE id = ${id}`,
    QueuedMessage,
  );
}

function replaceQueue(db: Database, conversationId: ConversationId, queued: readonly QueuedMessage[]): void {
  db.atomically(() => {
    db.run(sql`
      DELETE FROM queued_messages
      WHERE conversation_id = ${conversationId}`);
    for (const [position, message] of queued.entries()) insertQueued(db, QueuedMessage.parse(message), position);
  });
}

function insertQueued(db: Database, message: QueuedMessage, position: number): void {
  const { id, conversationId, text, createdAt } = message;
  db.run(sql`
    INSERT INTO queued_messages (${ownColumns}, position)
    VALUES (${id}, ${conversationId}, ${text}, ${createdAt}, ${position})`);
  for (const [place, attachment] of (message.attachments ?? []).entries()) {
    db.run(sql`
      INSERT INTO queued_attachments (queued_message_id, position, attachment_id)
      VALUES (${id}, ${place}, ${attachment.id})`);
  }
}
