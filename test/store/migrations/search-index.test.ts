import { expect, onTestFinished, test } from 'vitest';
import { createStores } from '../../../electron/store/create-stores.ts';
import type { Database } from '../../../electron/store/database.ts';
import { allMigrations } from '../../../electron/store/migrations/all-migrations.ts';
import { openDatabase } from '../../../electron/store/open-database.ts';
import { sql } from '../../../electron/store/sql.ts';
import { storePaths } from '../../../electron/store/store-paths.ts';
import { plainMessage } from '../samples.ts';
import { temporaryDirectory } from '../temporary-directory.ts';
import { startOfTests } from '../temporary-store.ts';

test('what was said before version 3 is taken in step by step, newest first, also over a restart', () => {
  const directory = temporaryDirectory();
  fillVersionTwo(openUpTo(2, directory));

  const first = createStores(openUpTo(4, directory)).search;
  const atStart = [first.isComplete(), countFound(first)];
  const hasMore = first.indexSome(1);
  const afterStep = [first.isComplete(), countFound(first)];

  const second = createStores(openUpTo(4, directory)).search;
  const afterRestart = countFound(second);
  while (second.indexSome(1));
  expect({ atStart, hasMore, afterStep, afterRestart, atEnd: [second.isComplete(), countFound(second)] }).toStrictEqual(
    {
      atStart: [false, 0],
      hasMore: true,
      afterStep: [false, 64],
      afterRestart: 64,
      atEnd: [true, 200],
    },
  );
  expect(second.findMessages({ terms: ['spoken'], filters: {}, limit: 1 }).found[0]?.messageId).toBe('message-199');
});

test('titles of version 2 are found at once, and an answer that grows waits until it ends', () => {
  const directory = temporaryDirectory();
  fillVersionTwo(openUpTo(2, directory), 'streaming');
  const { search, messages } = createStores(openUpTo(4, directory));
  const titles = search.findTitles({ terms: ['harbour'], filters: {}, limit: 5 }).found.map(({ title }) => title);
  const whileGrowing = search.isComplete();
  messages.update(plainMessage({ id: 'message-7', text: 'spoken at last' }));
  while (search.indexSome(1));
  expect([titles, whileGrowing, countFound(search)]).toStrictEqual([['Harbour at dawn'], true, 1]);
});

test('what was said before version 9 stays found and is taken in anew, by what is shown of it', () => {
  const directory = temporaryDirectory();
  const before = openUpTo(8, directory);
  before.execute(`
    INSERT INTO conversations (id, workspace_id, title, is_title_manual, draft, created_at, updated_at)
    VALUES ('conversation-1', 'default', 'Harbour at dawn', 0, '', 1000, 1000)`);
  const messages = createStores(before).messages;
  messages.insert(
    plainMessage({ id: 'a', role: 'assistant', text: 'a **spoken** word', reasoning: 'thought *of* it' }),
  );
  messages.insert(plainMessage({ id: 'b', role: 'assistant', text: '', status: 'streaming' }));
  before.execute(`
    DELETE FROM search_pending;
    INSERT INTO search_entries VALUES (1024000, 1, 'conversation-1', 'assistant', NULL, 0);
    INSERT INTO message_search (rowid, text) VALUES (1024000, 'a **spoken** word')`);
  const { search } = createStores(openUpTo(9, directory));
  const find = (term: string) => search.findMessages({ terms: [term], filters: {}, limit: 9 }).found.length;
  const atStart = [search.isComplete(), find('spoken'), find('spoken word'), find('thought of')];
  while (search.indexSome(1));
  expect([atStart, [search.isComplete(), find('spoken'), find('spoken word'), find('thought of')]]).toStrictEqual([
    [false, 1, 0, 0],
    [true, 1, 1, 1],
  ]);
});

test('notes of version 3 are found at once', () => {
  const directory = temporaryDirectory();
  openUpTo(3, directory).execute(`
    INSERT INTO notes (id, workspace_id, type, text, is_pinned, created_at, updated_at)
    VALUES ('n-1', 'default', 'context', 'The keeper is away', 0, 1000, 1000)`);
  const { search } = createStores(openUpTo(4, directory));
  const { found } = search.findNotes({ terms: ['keeper'], filters: {}, limit: 5 });
  expect(found.map(({ noteId, title }) => [noteId, title])).toStrictEqual([['n-1', 'My workspace']]);
});

function openUpTo(version: number, directory: string): Database {
  const migrations = allMigrations.filter((migration) => migration.version <= version);
  const { db, connection } = openDatabase({ paths: storePaths(directory), migrations, now: () => startOfTests });
  onTestFinished(() => void connection.close());
  return db;
}

function fillVersionTwo(db: Database, status = 'complete'): void {
  db.execute(`
    INSERT INTO conversations (id, workspace_id, title, is_title_manual, draft, created_at, updated_at)
    VALUES ('conversation-1', 'default', 'Harbour at dawn', 0, '', 1000, 1000)`);
  db.run(sql`
    WITH RECURSIVE numbers (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM numbers WHERE n < 199)
    INSERT INTO messages (id, conversation_id, role, text, status, created_at, updated_at)
    SELECT 'message-' || n, 'conversation-1', 'user', 'a spoken word', ${status}, 1000 + n, 1000 + n
    FROM numbers`);
}

function countFound(search: ReturnType<typeof createStores>['search']): number {
  return search.findMessages({ terms: ['spoken'], filters: {}, limit: 500 }).found.length;
}
