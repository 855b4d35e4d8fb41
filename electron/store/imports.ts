import { z } from 'zod';
import { Conversation } from '../../shared/model/conversation.ts';
import { Import } from '../../shared/model/import.ts';
import { Message } from '../../shared/model/message.ts';
import type { ImportStore } from '../core/ports/import-store.ts';
import { openMerge } from './archive/merge-tables.ts';
import { saveConversation } from './conversations.ts';
import type { Database } from './database.ts';
import { forgetFiles } from './forget-imported-files.ts';
import { insertMessage } from './messages.ts';
import { removeSomeOfImport } from './remove-import.ts';
import { sql, toJson } from './sql.ts';

export function createImportStore(db: Database): ImportStore {
  return {
    list: (limit) => listImports(db, limit),
    save: (one) => saveImport(db, Import.parse(one)),
    addConversation: (importId, conversation) => addConversation(db, importId, Conversation.parse(conversation)),
    addMessages: (importId, messages) => addMessages(db, importId, messages),
    forgetFiles: () => forgetFiles(db),
    openMerge: (importId, path) => openMerge(db, importId, path),
    removeSome: (importId) => removeSomeOfImport(db, importId),
  };
}

const StoredImport = z.strictObject({ import: Import });

function listImports(db: Database, limit: number): readonly Import[] {
  const stored = db.all(
    sql`
      SELECT import_json
      FROM imports
      ORDER BY started_at DESC, id DESC
      LIMIT ${limit}`,
    StoredImport,
  );
  return stored.map((row) => row.import);
}

function saveImport(db: Database, one: Import): void {
  db.run(sql`
    INSERT INTO imports (id, started_at, import_json)
    VALUES (${one.id}, ${one.startedAt}, ${toJson(one)})
    ON CONFLICT (id) DO UPDATE SET import_json = excluded.import_json`);
}

function addConversation(db: Database, importId: string, conversation: Conversation): void {
  db.atomically(() => {
    saveConversation(db, conversation);
    db.run(sql`
      UPDATE conversations
      SET import_id = ${importId}
      WHERE id = ${conversation.id}`);
  });
}

function addMessages(db: Database, importId: string, messages: readonly Message[]): number {
  return db.atomically(() => {
    const fresh = messages.filter(({ id }) => !isThere(db, id));
    for (const message of fresh) {
      insertMessage(db, Message.parse(message));
      db.run(sql`
        UPDATE messages
        SET import_id = ${importId}
        WHERE id = ${message.id}`);
    }
    return fresh.length;
  });
}

function isThere(db: Database, id: string): boolean {
  return db.first(sql`SELECT 1 FROM messages WHERE id = ${id}`, z.object({})) !== undefined;
}
