import { z } from 'zod';
import { assertNever } from '../../shared/model/assert-never.ts';
import type { ClearedKind } from '../../shared/model/clearing.ts';
import { defaultWorkspaceId } from '../../shared/model/workspace.ts';
import type { ClearingStore } from '../core/ports/clearing-store.ts';
import type { Database } from './database.ts';
import { removeSomeUsage } from './remove-usage.ts';
import { sql } from './sql.ts';

export function createClearingStore(db: Database): ClearingStore {
  return {
    count: () => countAll(db),
    deleteSomeConversations: (deletedAt, limit) => deleteSomeConversations(db, deletedAt, limit),
    restoreSomeConversations: (deletedAt, limit) => restoreSomeConversations(db, deletedAt, limit),
    removeSome: (kind, limit) => removeSome(db, kind, limit),
  };
}

const Counts = z.strictObject({ conversationCount: z.int(), traceCount: z.int(), usageCount: z.int() });

/** Usage is counted by its sums: a million records would take too long. */
function countAll(db: Database): z.infer<typeof Counts> {
  const counts = db.first(
    sql`
      SELECT
        (SELECT COUNT(*) FROM conversations WHERE deleted_at IS NULL) AS conversation_count,
        (SELECT COUNT(*) FROM traces) AS trace_count,
        (SELECT COALESCE(SUM(call_count), 0) FROM usage_daily WHERE dimension = 'total') AS usage_count`,
    Counts,
  );
  return counts ?? { conversationCount: 0, traceCount: 0, usageCount: 0 };
}

function deleteSomeConversations(db: Database, deletedAt: number, limit: number): number {
  return db.run(sql`
    UPDATE conversations
    SET deleted_at = ${deletedAt}
    WHERE id IN (
      SELECT id
      FROM conversations
      WHERE deleted_at IS NULL
      LIMIT ${limit})`);
}

function restoreSomeConversations(db: Database, deletedAt: number, limit: number): number {
  return db.run(sql`
    UPDATE conversations
    SET
      deleted_at = NULL,
      workspace_id = IIF(
        workspace_id IN (SELECT id FROM workspaces WHERE deleted_at IS NULL), workspace_id, ${defaultWorkspaceId})
    WHERE id IN (
      SELECT id
      FROM conversations
      WHERE deleted_at = ${deletedAt}
      LIMIT ${limit})`);
}

function removeSome(db: Database, kind: ClearedKind, limit: number): number {
  switch (kind) {
    case 'traces':
      return db.run(sql`
        DELETE FROM traces
        WHERE turn_id IN (SELECT turn_id FROM traces ORDER BY at LIMIT ${limit})`);
    case 'usage':
      return removeSomeUsage(db, limit);
    default:
      return assertNever(kind);
  }
}
