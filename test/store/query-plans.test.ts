import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import type { Stores } from '../../electron/core/ports/stores.ts';
import { createStores } from '../../electron/store/create-stores.ts';
import type { Database } from '../../electron/store/database.ts';
import { allMigrations } from '../../electron/store/migrations/all-migrations.ts';
import { openDatabase, type OpenedDatabase } from '../../electron/store/open-database.ts';
import { sql, type SqlQuery } from '../../electron/store/sql.ts';
import { storePaths } from '../../electron/store/store-paths.ts';
import { plainConversation, plainMessage, usageRecord } from './samples.ts';
import { temporaryDirectory } from './temporary-directory.ts';
import { startOfTests } from './temporary-store.ts';

/** The sizes at which every statement must stay short. */
const large = { conversations: 100, messagesPerConversation: 2_000, usageRecords: 100_000 };

test('no statement reads through all messages, usage records or sums', () => {
  const opened = openFilledDatabase(large);
  const plans: string[] = [];
  useEveryStatement(createStores(explaining(opened.db, plans)));

  const bigTables =
    /SCAN (messages|usage_records|newest|usage_hourly|usage_daily|usage_pages|conversations|traces|cached_answers|incidents|call_history|audit_entries|states|search_entries|title_entries|notes|handoffs)\b/;
  const allowed = [
    // Holds only messages that are being streamed.
    'SCAN messages USING INDEX messages_streaming',
    // Adds up the sizes in the index, not the answers.
    'SCAN cached_answers USING COVERING INDEX cached_answers_by_use',
    // Ends at its limit, among the newest messages.
    'SCAN usage_records USING INDEX usage_records_of_messages',
    // Holds only the handoffs that the person made.
    'SCAN handoffs USING COVERING INDEX handoffs_announced',
  ];
  expect(plans.filter((step) => bigTables.test(step) && !allowed.includes(step))).toStrictEqual([]);
  expect(plans.length).toBeGreaterThan(20);
}, 60_000);

test('the newest page of a long conversation is found by climbing from its leaf', () => {
  const opened = openFilledDatabase({ ...large, conversations: 1, usageRecords: 0 });
  const plans: string[] = [];
  const { messages } = createStores(explaining(opened.db, plans));
  const page = messages.path(`message-${large.messagesPerConversation}`, { limit: 50 });
  expect([page.messages.length, page.messages.at(-1)?.id, page.hasEarlier]).toStrictEqual([50, 'message-2000', true]);
  expect(plans).toStrictEqual([
    'CO-ROUTINE path',
    'SETUP',
    'SEARCH messages USING INDEX sqlite_autoindex_messages_1 (id=?)',
    'RECURSIVE STEP',
    'SCAN path',
    'SEARCH messages USING INDEX sqlite_autoindex_messages_1 (id=?)',
    'SCAN path',
    'SEARCH messages USING INTEGER PRIMARY KEY (rowid=?)',
    'CORRELATED SCALAR SUBQUERY 3',
    'USE TEMP B-TREE FOR group_concat(ORDER BY)',
    'SEARCH streamed_pieces USING PRIMARY KEY (message_seq=?)',
    'CORRELATED SCALAR SUBQUERY 4',
    'USE TEMP B-TREE FOR group_concat(ORDER BY)',
    'SEARCH streamed_pieces USING PRIMARY KEY (message_seq=?)',
    'CORRELATED SCALAR SUBQUERY 5',
    'USE TEMP B-TREE FOR json_group_array(ORDER BY)',
    'SEARCH message_attachments USING PRIMARY KEY (message_id=?)',
    'SEARCH attachments USING INDEX sqlite_autoindex_attachments_1 (id=?)',
    'USE TEMP B-TREE FOR ORDER BY',
  ]);
}, 60_000);

test('siblings are found through the indexes of parent and conversation', () => {
  const opened = openFilledDatabase({ ...large, conversations: 1, usageRecords: 0 });
  const plans: string[] = [];
  const { messages } = createStores(explaining(opened.db, plans));
  messages.siblings(['message-1', 'message-2000']);
  expect(plans.filter((step) => step.includes(' messages '))).toStrictEqual([
    'SEARCH messages USING INDEX messages_by_parent (parent_id=?)',
    'SEARCH messages USING INDEX sqlite_autoindex_messages_1 (id=?)',
    'SEARCH messages USING INDEX messages_by_conversation (conversation_id=?)',
  ]);
}, 60_000);

/** Notes the plan of each statement before it runs. */
function explaining(db: Database, plans: string[]): Database {
  const Step = z.object({ detail: z.string() });
  const explain = (query: SqlQuery): void => {
    const steps = db.all({ text: `EXPLAIN QUERY PLAN ${query.text}`, values: query.values }, Step);
    plans.push(...steps.map(({ detail }) => detail));
  };
  return {
    ...db,
    run: (query) => {
      explain(query);
      return db.run(query);
    },
    first: (query, schema) => {
      explain(query);
      return db.first(query, schema);
    },
    all: (query, schema) => {
      explain(query);
      return db.all(query, schema);
    },
  };
}

function useEveryStatement(stores: Stores): void {
  const {
    conversations,
    workspaces,
    queue,
    messages,
    usage,
    traces,
    notes,
    handoffs,
    cache,
    incidents,
    audit,
    states,
    search,
  } = stores;
  for (const shelf of ['current', 'archived', 'deleted'] as const) {
    conversations.list({ shelf, limit: 100 });
    conversations.list({ shelf, workspaceId: 'default', limit: 100 });
  }
  conversations.move('conversation-1', 'default');
  workspaces.deleteSome(100);
  workspaces.restoreSome({ id: 'other', title: 'Other', createdAt: 1, deletedAt: 2 }, 100);
  queue.list('conversation-1');
  queue.replace('conversation-1', []);
  conversations.read('conversation-1');
  conversations.save(plainConversation());
  conversations.saveDraft('conversation-1', 'draft');
  messages.read('message-1');
  messages.insert(plainMessage({ id: 'new', parentId: 'message-1' }));
  messages.update(plainMessage({ id: 'new' }));
  messages.append('new', { text: 'text', reasoning: '', updatedAt: 1 });
  messages.fold('new');
  messages.path('message-2000', { limit: 50 });
  messages.path('message-2000', { before: 'message-1900', limit: 50 });
  messages.siblings(['message-1', 'message-2', 'message-2000']);
  messages.newestLeaf('message-1');
  messages.listStreaming();
  usage.record([usageRecord()]);
  usage.totals({ from: startOfTests - 40 * 86_400_000, to: startOfTests });
  const lately = { from: startOfTests - 86_400_000, to: startOfTests };
  while (stores.spend.pack(lately)) continue;
  stores.spend.parts({ ...lately, filter: { provider: 'alpha', workspace: 'default' }, by: ['model'] });
  stores.spend.entries({ span: lately, filter: { model: 'alpha/large' }, limit: 50 });
  stores.spend.rows({ span: lately, filter: {}, after: { at: startOfTests - 5, id: 'a' }, limit: 50 });
  stores.spend.ruleName({ id: 'rule-1', span: lately });
  usage.ofConversation('conversation-1');
  usage.detailsOfConversation('conversation-1');
  stores.branches.outline('conversation-1', { limit: 100 });
  stores.branches.outline('conversation-1', { after: 'message-1', limit: 100 });
  stores.branches.texts('message-2000', { before: 'message-1900', limit: 40 });
  stores.branches.saveEdit({ messageId: 'message-1', text: 'text' });
  stores.branches.edits('conversation-1');
  stores.branches.removeEdit('message-1');
  usage.begin(usageRecord());
  usage.spent({ from: startOfTests - 40 * 86_400_000, to: startOfTests, providerId: 'alpha' });
  usage.sums({ bounds: [startOfTests - 2 * 86_400_000, startOfTests - 86_400_000, startOfTests], by: 'model' });
  usage.medianOutputTokens();
  usage.shareOfRule('rule-1', 500);
  traces.read('turn-1');
  traces.prune(startOfTests, 100);
  cache.read('key');
  cache.countHit('key', startOfTests);
  cache.tidy({ now: startOfTests, maxBytes: 1_000 });
  incidents.list(startOfTests, 10);
  audit.list({ before: 'entry', limit: 50 });
  audit.list({ events: ['key-set-aside', 'quota-passed'], limit: 50 });
  audit.prune(startOfTests, 100);
  stores.callHistory.list({ from: startOfTests - 86_400_000, to: startOfTests });
  stores.callHistory.firstTries({ from: startOfTests - 86_400_000, to: startOfTests });
  stores.callHistory.prune(startOfTests, 100);
  states.read('breaker');
  const newNotes = { text: 'x', types: ['context' as const], limit: 10, now: 1, after: { createdAt: 1, id: 'note-1' } };
  notes.list({ ...newNotes, conversationId: 'conversation-1' });
  notes.list({ ...newNotes, workspaceId: 'default' });
  notes.read('note-1');
  notes.prune({ now: 1, deletedBefore: 1, limit: 10 });
  handoffs.listOfConversation('conversation-1');
  handoffs.read('handoff-1');
  handoffs.markedConversations();
  search.indexSome(1);
  search.isComplete();
  for (const terms of [['text'], ['te'], ['text', 'te']]) {
    search.findMessages({ terms, filters: { from: 1, to: 1_000, workspaceId: 'default' }, limit: 10 }, 5);
    search.findTitles({ terms, filters: {}, limit: 10 }, 5);
    search.findNotes({ terms, filters: {}, limit: 10 }, 5);
  }
  conversations.purgeSome(1, 10);
  conversations.purgeOne('conversation-1');
  workspaces.purge(1);
}

function openFilledDatabase(size: typeof large): OpenedDatabase {
  const paths = storePaths(temporaryDirectory());
  const opened = openDatabase({ paths, migrations: allMigrations, now: () => startOfTests });
  onTestFinished(() => void opened.connection.close());
  opened.db.atomically(() => fill(opened.db, size));
  return opened;
}

/** Message n of the whole table follows message n - 1, but for the first of each conversation. */
function fill(db: Database, size: typeof large): void {
  db.run(sql`
    WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${size.conversations})
    INSERT INTO conversations (id, workspace_id, title, is_title_manual, draft, created_at, updated_at)
    SELECT 'conversation-' || n, 'default', 'Conversation', 0, '', n, n
    FROM numbers`);
  db.run(sql`
    WITH RECURSIVE numbers (n) AS (
      SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${size.conversations * size.messagesPerConversation}
    )
    INSERT INTO messages (id, conversation_id, parent_id, role, text, status, created_at, updated_at)
    SELECT
      'message-' || n,
      'conversation-' || (CAST((n - 1) / ${size.messagesPerConversation} AS INTEGER) + 1),
      IIF((n - 1) % ${size.messagesPerConversation} = 0, NULL, 'message-' || (n - 1)),
      'user', 'text', 'complete', n, n
    FROM numbers`);
  db.run(sql`
    WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${size.usageRecords})
    INSERT INTO usage_records (id, at, turn_id, attempt_index, source, conversation_id, message_id, provider_id, model,
      input_tokens, output_tokens, is_estimated, cost_basis, cost_micros, total_ms, outcome)
    SELECT
      'record-' || n, n * 1000, 'turn', 0, 'chat',
      'conversation-' || CAST(n % ${size.conversations} + 1 AS INTEGER),
      'message-' || n, 'alpha', 'alpha/alpha-large', 1, 1, 0, 'price', 1, 1, 'complete'
    FROM numbers`);
}
