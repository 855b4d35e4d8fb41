import { z } from 'zod';
import { Attachment, type AttachmentId, FileHash, filesOf } from '../../shared/model/attachment.ts';
import type { ConversationId } from '../../shared/model/ids.ts';
import type { AttachmentStore } from '../core/ports/attachment-store.ts';
import type { Database } from './database.ts';
import { sql, toJson } from './sql.ts';

export function createAttachmentStore(db: Database): AttachmentStore {
  return {
    save: (attachment, keptAt) => saveAttachment(db, Attachment.parse(attachment), keptAt),
    read: (id) => readAttachment(db, id),
    ofDraft: (id) => readDraft(db, id),
    saveDraft: (id, ids) => saveDraft(db, id, ids),
    usesFile: (sha256) => usesFile(db, sha256),
    removeUnused: (page) => removeUnused(db, page),
  };
}

const StoredAttachment = z.strictObject({ attachment: Attachment });

function saveAttachment(db: Database, attachment: Attachment, keptAt: number): void {
  db.atomically(() => {
    db.run(sql`
      INSERT INTO attachments (id, attachment_json, kept_at)
      VALUES (${attachment.id}, ${toJson(attachment)}, ${keptAt})`);
    for (const sha256 of filesOf(attachment)) {
      db.run(sql`
        INSERT INTO attachment_files (attachment_id, sha256)
        VALUES (${attachment.id}, ${sha256})`);
    }
  });
}

function readAttachment(db: Database, id: AttachmentId): Attachment | undefined {
  return db.first(
    sql`
      SELECT attachment_json
      FROM attachments
      WHERE id = ${id}`,
    StoredAttachment,
  )?.attachment;
}

function readDraft(db: Database, id: ConversationId): readonly Attachment[] {
  return db
    .all(
      sql`
        SELECT attachment_json
        FROM draft_attachments
        JOIN attachments ON attachments.id = draft_attachments.attachment_id
        WHERE conversation_id = ${id}
        ORDER BY position`,
      StoredAttachment,
    )
    .map(({ attachment }) => attachment);
}

function saveDraft(db: Database, id: ConversationId, ids: readonly AttachmentId[]): void {
  db.atomically(() => {
    db.run(sql`
      DELETE FROM draft_attachments
      WHERE conversation_id = ${id}`);
    for (const [position, attachmentId] of ids.entries()) {
      db.run(sql`
        INSERT INTO draft_attachments (conversation_id, position, attachment_id)
        VALUES (${id}, ${position}, ${attachmentId})`);
    }
  });
}

function usesFile(db: Database, sha256: FileHash): boolean {
  const found = db.first(
    sql`
      SELECT sha256
      FROM attachment_files
      WHERE sha256 = ${sha256}
      LIMIT 1`,
    z.strictObject({ sha256: FileHash }),
  );
  return found !== undefined;
}

const ExaminedAttachment = z.strictObject({ seq: z.int(), id: z.string(), isUnused: z.boolean() });

function removeUnused(
  db: Database,
  { from, limit, keptBefore }: Parameters<AttachmentStore['removeUnused']>[0],
): ReturnType<AttachmentStore['removeUnused']> {
  return db.atomically(() => {
    const examined = db.all(
      sql`
        SELECT seq, id, kept_at < ${keptBefore}
          AND NOT EXISTS (SELECT 1 FROM message_attachments WHERE attachment_id = attachments.id)
          AND NOT EXISTS (SELECT 1 FROM draft_attachments WHERE attachment_id = attachments.id)
          AND NOT EXISTS (SELECT 1 FROM queued_attachments WHERE attachment_id = attachments.id) AS is_unused
        FROM attachments
        WHERE seq > ${from}
        ORDER BY seq
        LIMIT ${limit}`,
      ExaminedAttachment,
    );
    const files = examined.filter(({ isUnused }) => isUnused).flatMap(({ id }) => removeAttachment(db, id));
    const last = examined.at(-1);
    return { files, ...(last && examined.length === limit && { next: last.seq }) };
  });
}

/** Answers the files that no other attachment needs. */
function removeAttachment(db: Database, id: AttachmentId): readonly FileHash[] {
  const files = db.all(
    sql`
      SELECT sha256
      FROM attachment_files
      WHERE attachment_id = ${id}`,
    z.strictObject({ sha256: FileHash }),
  );
  db.run(sql`
    DELETE FROM attachments
    WHERE id = ${id}`);
  return files.map(({ sha256 }) => sha256).filter((sha256) => !usesFile(db, sha256));
}
