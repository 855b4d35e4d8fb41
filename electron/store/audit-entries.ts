import { AuditEntry } from '../../shared/model/audit-entry.ts';
import type { AuditPage, AuditStore } from '../core/ports/audit-store.ts';
import type { Database } from './database.ts';
import { sql, toJson } from './sql.ts';

export function createAuditStore(db: Database): AuditStore {
  return {
    add: (entries) => addEntries(db, entries),
    list: (page) => listEntries(db, page),
    prune: (before, limit) => pruneEntries(db, before, limit),
  };
}

function addEntries(db: Database, entries: readonly AuditEntry[]): void {
  db.atomically(() => {
    for (const { id, at, event, subject, summary } of entries.map((entry) => AuditEntry.parse(entry))) {
      db.run(sql`
        INSERT INTO audit_entries (id, at, event, subject, summary)
        VALUES (${id}, ${at}, ${event}, ${subject}, ${summary})
        ON CONFLICT (id) DO UPDATE SET summary = excluded.summary`);
    }
  });
}

/** Behind an entry that has been pruned there is nothing left. */
function listEntries(db: Database, { before, limit, events }: AuditPage): readonly AuditEntry[] {
  const older = before === undefined ? sql`` : sql`AND seq < (SELECT seq FROM audit_entries WHERE id = ${before})`;
  const chosen = events === undefined ? sql`` : sql`AND event IN (SELECT value FROM json_each(${toJson(events)}))`;
  return db.all(
    sql`
      SELECT id, at, event, subject, summary
      FROM audit_entries
      WHERE TRUE ${older} ${chosen}
      ORDER BY seq DESC
      LIMIT ${limit}`,
    AuditEntry,
  );
}

function pruneEntries(db: Database, before: number, limit: number): number {
  return db.run(sql`
    DELETE FROM audit_entries
    WHERE seq IN (
      SELECT seq
      FROM audit_entries
      WHERE at < ${before}
      ORDER BY at
      LIMIT ${limit}
    )`);
}
