import { sql } from './sql.ts';

export const conversationColumns = sql`
  id, workspace_id, title, is_title_manual, model, draft, active_leaf_id, line, pinned_at, archived_at, tags_json,
  created_at, updated_at, deleted_at`;
