import { z } from 'zod';
import { FileHash } from '../../shared/model/attachment.ts';
import type { Database } from './database.ts';
import { sql } from './sql.ts';

const attachmentsAtOnce = 20;

const Unused = z.object({ id: z.string() });
const Content = z.object({ sha256: FileHash });

/** Of a row of `attachments`: nothing that is said or being written has it. */
export const isUnused = sql`
  NOT EXISTS (SELECT 1 FROM message_attachments WHERE attachment_id = attachments.id)
  AND NOT EXISTS (SELECT 1 FROM draft_attachments WHERE attachment_id = attachments.id)
  AND NOT EXISTS (SELECT 1 FROM queued_attachments WHERE attachment_id = attachments.id)`;

/**
 * One step of `ImportStore.forgetFiles`. Files from other products are told by their ids, which follow from where they
 * came from; those of an archive that was taken back, by the time until which they were kept.
 */
export function forgetFiles(db: Database): readonly FileHash[] {
  return db.atomically(() => {
    const unused = db.all(
      sql`
        SELECT id
        FROM attachments
        WHERE (id LIKE 'imported-%' OR kept_at = 0)
          AND ${isUnused}
        LIMIT ${attachmentsAtOnce}`,
      Unused,
    );
    return [...new Set(unused.flatMap(({ id }) => forgetOne(db, id)))];
  });
}

function forgetOne(db: Database, id: string): readonly FileHash[] {
  const files = db.all(
    sql`
      SELECT sha256
      FROM attachment_files
      WHERE attachment_id = ${id}`,
    Content,
  );
  db.run(sql`
    DELETE FROM attachments
    WHERE id = ${id}`);
  return files.map(({ sha256 }) => sha256).filter((sha256) => !isNeeded(db, sha256));
}

function isNeeded(db: Database, sha256: FileHash): boolean {
  return db.first(sql`SELECT 1 FROM attachment_files WHERE sha256 = ${sha256}`, z.object({})) !== undefined;
}
