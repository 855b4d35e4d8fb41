/** A table that goes into an archive, and what of it belongs to one workspace. */
export interface ArchivedTable {
  readonly name: string;
  /** Columns that mean nothing elsewhere. */
  readonly without: readonly string[];
  /** A condition on `:workspace`; tables without one belong to the whole profile only. */
  readonly ofWorkspace?: string;
  /** What is written instead of a column. */
  readonly instead?: Readonly<Record<string, string>>;
  /**
   * Rows that an undo takes back one by one: `unchanged` where the person has not changed them since. The others go with
   * their conversation.
   */
  readonly undone?: 'always' | 'unchanged';
  /** Where requests and keys go: never merged, only offered. */
  readonly isHeld?: boolean;
}

const inConversations = '(SELECT id FROM conversations WHERE workspace_id = :workspace)';
const inMessages = `(SELECT id FROM messages WHERE conversation_id IN ${inConversations})`;
const ofConversations = { without: [], ofWorkspace: `conversation_id IN ${inConversations}` } as const;
const inQueue = `(SELECT id FROM queued_messages WHERE conversation_id IN ${inConversations})`;
const inUse = `
  (SELECT attachment_id FROM message_attachments WHERE message_id IN ${inMessages}
  UNION SELECT attachment_id FROM draft_attachments WHERE conversation_id IN ${inConversations}
  UNION SELECT attachment_id FROM queued_attachments WHERE queued_message_id IN ${inQueue})`;

/** In the order in which they can be filled. Numbers of rows are given anew; which import a row came with is local. */
export const archivedTables: readonly ArchivedTable[] = [
  { name: 'workspaces', without: [], undone: 'unchanged', ofWorkspace: 'id = :workspace' },
  { name: 'conversations', without: ['import_id'], ofWorkspace: 'workspace_id = :workspace' },
  { name: 'messages', without: ['seq', 'import_id'], ofWorkspace: `conversation_id IN ${inConversations}` },
  { name: 'message_edits', without: [], ofWorkspace: `message_id IN ${inMessages}` },
  { name: 'queued_messages', ...ofConversations },
  { name: 'attachments', without: ['seq'], undone: 'always', ofWorkspace: `id IN ${inUse}` },
  { name: 'attachment_files', without: [], ofWorkspace: `attachment_id IN ${inUse}` },
  { name: 'message_attachments', without: [], ofWorkspace: `message_id IN ${inMessages}` },
  { name: 'draft_attachments', ...ofConversations },
  { name: 'queued_attachments', without: [], ofWorkspace: `queued_message_id IN ${inQueue}` },
  { name: 'notes', without: [], undone: 'unchanged', ofWorkspace: 'workspace_id = :workspace' },
  { name: 'handoffs', ...ofConversations },
  { name: 'traces', ...ofConversations },
  {
    name: 'policies',
    without: [],
    undone: 'unchanged',
    ofWorkspace: `(layer = 'workspace' AND scope_id = :workspace) OR (layer = 'conversation' AND scope_id IN ${inConversations})`,
  },
  { name: 'usage_records', without: [], undone: 'always', ofWorkspace: 'workspace_id = :workspace' },
  { name: 'rules', without: [], undone: 'unchanged' },
  { name: 'system_rule_changes', without: [], undone: 'unchanged' },
  { name: 'rule_tests', without: [], undone: 'unchanged' },
  { name: 'budgets', without: [], undone: 'unchanged' },
  { name: 'settings', without: [], undone: 'unchanged' },
  { name: 'providers', without: [], isHeld: true },
  {
    name: 'provider_overrides',
    without: [],
    // Whatever stands in a header may let somebody in.
    instead: { override_json: `json_remove(override_json, '$.extraHeaders')` },
    isHeld: true,
  },
  { name: 'models', without: [], undone: 'unchanged' },
  { name: 'model_edits', without: [], undone: 'unchanged' },
];

/** What stays: indexes that are made anew, sums that follow from records, what runs, and what belongs to this computer. */
export const localTables: readonly string[] = [
  'audit_entries',
  'cached_answers',
  'call_history',
  'imported_rows',
  'imports',
  'incidents',
  'keys',
  'message_search',
  'model_refreshes',
  'note_entries',
  'note_search',
  'removed_rules',
  'running_attempts',
  'search_entries',
  'search_pending',
  'states',
  'streamed_pieces',
  'title_entries',
  'title_search',
  'usage_daily',
  'usage_hourly',
  'usage_pages',
];
