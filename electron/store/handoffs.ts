import { z } from 'zod';
import { Handoff } from '../../shared/model/handoff.ts';
import type { ConversationId } from '../../shared/model/ids.ts';
import type { HandoffStore } from '../core/ports/note-store.ts';
import type { Database } from './database.ts';
import { sql, toJson } from './sql.ts';

export function createHandoffStore(db: Database): HandoffStore {
  return {
    save: (handoff) => saveHandoff(db, Handoff.parse(handoff)),
    read: (id) => readHandoff(db, id),
    listOfConversation: (id) => listHandoffs(db, id),
    markedConversations: () => listMarked(db),
    remove: (id) => removeHandoff(db, id),
  };
}

const columns = sql`
  id, conversation_id, after_message_id, answer_id, from_json, to_json, reason_json, given_json, way, note_id,
  created_at`;

function saveHandoff(db: Database, handoff: Handoff): void {
  const { id, conversationId, afterMessageId, answerId, from, to, reason, given, way, noteId, createdAt } = handoff;
  db.run(sql`
    INSERT OR REPLACE INTO handoffs (${columns})
    VALUES (${id}, ${conversationId}, ${afterMessageId}, ${answerId}, ${toJson(from)}, ${toJson(to)},
      ${toJson(reason)}, ${toJson(given)}, ${way}, ${noteId}, ${createdAt})`);
}

function readHandoff(db: Database, id: string): Handoff | undefined {
  return db.first(
    sql`
      SELECT ${columns}
      FROM handoffs
      WHERE id = ${id}`,
    Handoff,
  );
}

function listHandoffs(db: Database, id: ConversationId): readonly Handoff[] {
  return db.all(
    sql`
      SELECT ${columns}
      FROM handoffs
      WHERE conversation_id = ${id}
      ORDER BY created_at, rowid`,
    Handoff,
  );
}

const Marked = z.object({ conversationId: z.string() });

function listMarked(db: Database): readonly ConversationId[] {
  const marked = db.all(
    sql`
      SELECT DISTINCT conversation_id
      FROM handoffs
      WHERE way = 'announced'
      ORDER BY conversation_id`,
    Marked,
  );
  return marked.map(({ conversationId }) => conversationId);
}

function removeHandoff(db: Database, id: string): void {
  db.run(sql`
    DELETE FROM handoffs
    WHERE id = ${id}`);
}
