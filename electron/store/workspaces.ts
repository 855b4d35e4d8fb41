import type { WorkspaceId } from '../../shared/model/ids.ts';
import { defaultWorkspaceId, Workspace } from '../../shared/model/workspace.ts';
import type { WorkspaceStore } from '../core/ports/workspace-store.ts';
import type { Database } from './database.ts';
import { sql } from './sql.ts';

export function createWorkspaceStore(db: Database): WorkspaceStore {
  return {
    list: () => listWorkspaces(db),
    read: (id) => readWorkspace(db, id),
    save: (workspace) => saveWorkspace(db, Workspace.parse(workspace)),
    deleteSome: (limit) => deleteSome(db, limit),
    restoreSome: (workspace, limit) => restoreSome(db, workspace, limit),
    purge: (deletedBefore) => purgeWorkspaces(db, deletedBefore),
  };
}

const columns = sql`id, title, created_at, deleted_at`;

function listWorkspaces(db: Database): readonly Workspace[] {
  return db.all(
    sql`
      SELECT ${columns}
      FROM workspaces
      ORDER BY created_at, rowid`,
    Workspace,
  );
}

function readWorkspace(db: Database, id: WorkspaceId): Workspace | undefined {
  return db.first(
    sql`
      SELECT ${columns}
      FROM workspaces
      WHERE id = ${id}`,
    Workspace,
  );
}

/** An update where it exists: its conversations refer to the row. */
function saveWorkspace(db: Database, { id, title, createdAt, deletedAt }: Workspace): void {
  db.run(sql`
    INSERT INTO workspaces (${columns})
    VALUES (${id}, ${title}, ${createdAt}, ${deletedAt})
    ON CONFLICT (id) DO UPDATE SET
      title = excluded.title,
      created_at = excluded.created_at,
      deleted_at = excluded.deleted_at`);
}

/** They carry the moment at which their workspace was removed: by it they are found again. */
function deleteSome(db: Database, limit: number): number {
  return db.run(sql`
    UPDATE conversations
    SET deleted_at = (SELECT deleted_at FROM workspaces WHERE id = workspace_id)
    WHERE id IN (
      SELECT conversations.id
      FROM workspaces
      CROSS JOIN conversations ON workspace_id = workspaces.id
      WHERE workspaces.deleted_at IS NOT NULL
        AND conversations.deleted_at IS NULL
      LIMIT ${limit})`);
}

function restoreSome(db: Database, { id, deletedAt }: Workspace, limit: number): number {
  return db.run(sql`
    UPDATE conversations
    SET deleted_at = NULL
    WHERE id IN (
      SELECT id
      FROM conversations
      WHERE workspace_id = ${id}
        AND deleted_at = ${deletedAt}
      LIMIT ${limit})`);
}

function purgeWorkspaces(db: Database, deletedBefore: number): void {
  const gone = sql`
    SELECT id
    FROM workspaces
    WHERE deleted_at < ${deletedBefore}
      AND id <> ${defaultWorkspaceId}
      AND NOT EXISTS (SELECT 1 FROM conversations WHERE workspace_id = workspaces.id)`;
  db.atomically(() => {
    db.run(sql`
      DELETE FROM policies
      WHERE layer = 'workspace' AND scope_id IN (${gone})`);
    db.run(sql`
      DELETE FROM notes
      WHERE workspace_id IN (${gone})`);
    db.run(sql`
      DELETE FROM workspaces
      WHERE id IN (${gone})`);
  });
}
