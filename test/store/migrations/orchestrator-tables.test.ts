import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { createStores } from '../../../electron/store/create-stores.ts';
import type { Database } from '../../../electron/store/database.ts';
import { allMigrations } from '../../../electron/store/migrations/all-migrations.ts';
import { firstTables } from '../../../electron/store/migrations/first-tables.ts';
import { openDatabase } from '../../../electron/store/open-database.ts';
import { sql, toJson } from '../../../electron/store/sql.ts';
import { storePaths } from '../../../electron/store/store-paths.ts';
import type { UsageRecord } from '../../../shared/model/usage.ts';
import { plainConversation, usageRecord } from '../samples.ts';
import { temporaryDirectory } from '../temporary-directory.ts';
import { startOfTests } from '../temporary-store.ts';

const hourMs = 3_600_000;

test('the sums of version 2 are the same whether records were there before or came after', () => {
  const records = recordsOfVersionOne();
  const migrated = migrateFromVersionOne((db) => {
    for (const record of records) insertRecordOfVersionOne(db, record);
    db.execute(
      `INSERT INTO usage_daily VALUES (0, 'alpha', 'alpha/x', '', 'chat', '', 'complete', 'price', ${zeros(8)})`,
    );
  });
  const fresh = openAt(temporaryDirectory(), allMigrations);
  createStores(fresh).usage.record(records);

  const sums = readRollups(migrated);
  expect(sums).toStrictEqual(readRollups(fresh));
  expect([sums.hourly.length > 40, sums.daily.length > 20]).toStrictEqual([true, true]);
});

test('records of version 1 keep counting for their conversation and their model', () => {
  const { usage } = createStores(
    migrateFromVersionOne((db) => {
      for (const record of recordsOfVersionOne()) insertRecordOfVersionOne(db, record);
    }),
  );
  usage.record(['record-0', 'new', 'new-2', 'new-3', 'new-4'].map((id) => usageRecord({ id })));
  expect([usage.ofConversation('conversation-1').costMicros, usage.medianOutputTokens()]).toStrictEqual([
    4 * 700 + 400,
    new Map([['alpha/alpha-large', 10]]),
  ]);
});

test('attempts of old traces become attempts of today, and what chose the model is left out', () => {
  const { traces } = createStores(
    migrateFromVersionOne((db) => {
      createConversation(db);
      insertTrace(db, 'turn-1', [
        { type: 'route', model: 'alpha/vendor/large', reason: 'person' },
        { type: 'attempt', model: 'alpha/vendor/large', keyLabel: 'Work', outcome: 'overloaded', durationMs: 90 },
        { type: 'attempt', model: 'alpha/vendor/large', outcome: 'complete', durationMs: 1_900 },
      ]);
      insertTrace(db, 'turn-2', [{ type: 'route', model: 'alpha/alpha-large', reason: 'default' }]);
    }),
  );
  const trace = { conversationId: 'conversation-1', messageId: 'message-1', at: 1_000 };
  const attempt = { type: 'attempt', model: 'alpha/vendor/large', modelLabel: 'vendor/large' };
  expect([traces.read('turn-1'), traces.read('turn-2')]).toStrictEqual([
    {
      ...trace,
      turnId: 'turn-1',
      steps: [
        {
          ...attempt,
          keyLabel: 'Work',
          outcome: 'failed',
          failure: {
            kind: 'overloaded',
            message: 'This attempt failed; only the kind of failure was kept.',
            actions: [],
          },
          durationMs: 90,
        },
        { ...attempt, outcome: 'complete', durationMs: 1_900 },
      ],
    },
    { ...trace, turnId: 'turn-2', steps: [] },
  ]);
});

test('keys and conversations of version 1 are as they were, without a quota', () => {
  const stores = createStores(
    migrateFromVersionOne((db) => {
      createConversation(db);
      db.execute("INSERT INTO keys VALUES ('key-1', 'alpha', 'Work', 'wxyz', 0, 1000, NULL, NULL)");
    }),
  );
  expect([stores.conversations.read('conversation-1'), stores.keys.list()]).toStrictEqual([
    plainConversation(),
    [{ id: 'key-1', providerId: 'alpha', label: 'Work', lastFour: 'wxyz', position: 0, createdAt: 1_000 }],
  ]);
});

/** Fills a database of version 1 and opens it again with today's. */
function migrateFromVersionOne(fill: (db: Database) => void): Database {
  const directory = temporaryDirectory();
  fill(openAt(directory, [firstTables]));
  return openAt(directory, allMigrations);
}

function openAt(directory: string, migrations: typeof allMigrations): Database {
  const { db, connection } = openDatabase({ paths: storePaths(directory), migrations, now: () => startOfTests });
  onTestFinished(() => void connection.close());
  return db;
}

/** Without anything that version 1 could not say. */
function recordsOfVersionOne(): readonly UsageRecord[] {
  const { modelLabel: _label, task: _task, ruleId: _rule, ruleName: _name, price: _price, ...plain } = usageRecord();
  const { keyLabel: _key, workspaceId: _workspace, ...bare } = plain;
  return Array.from({ length: 12 }, (_, index) => ({
    ...(index % 4 === 0 ? bare : plain),
    id: `record-${index}`,
    at: Date.UTC(2026, 10, 2) + index * 5 * hourMs + index,
    conversationId: index === 1 ? 'conversation-1' : 'conversation-2',
    ...(index % 3 === 0 && { providerId: 'beta', model: 'beta/beta-mini' }),
    cost: index % 5 === 0 ? { basis: 'unpriced' as const } : { basis: 'price' as const, micros: index * 400 },
    source: index % 2 === 0 ? ('chat' as const) : ('gateway' as const),
    outcome: index === 11 ? ('stopped' as const) : ('complete' as const),
  }));
}

function insertRecordOfVersionOne(db: Database, record: UsageRecord): void {
  const { usage, cost } = record;
  db.run(sql`
    INSERT INTO usage_records (id, at, turn_id, attempt_index, source, workspace_id, conversation_id, message_id,
      provider_id, model, key_id, key_label, input_tokens, output_tokens, cached_input_tokens, reasoning_tokens,
      is_estimated, cost_basis, cost_micros, first_token_ms, total_ms, outcome)
    VALUES (${record.id}, ${record.at}, ${record.turnId}, ${record.attemptIndex}, ${record.source},
      ${record.workspaceId}, ${record.conversationId}, ${record.messageId}, ${record.providerId}, ${record.model},
      ${record.keyId}, ${record.keyLabel}, ${usage.inputTokens}, ${usage.outputTokens}, ${usage.cachedInputTokens},
      ${usage.reasoningTokens}, ${usage.isEstimated}, ${cost.basis},
      ${cost.basis === 'unpriced' ? undefined : cost.micros}, ${record.firstTokenMs}, ${record.totalMs},
      ${record.outcome})`);
}

function createConversation(db: Database): void {
  db.execute(`
    INSERT INTO conversations (id, workspace_id, title, is_title_manual, draft, created_at, updated_at)
    VALUES ('conversation-1', 'default', 'New conversation', 0, '', 1000, 1000)`);
}

function insertTrace(db: Database, turnId: string, steps: readonly object[]): void {
  db.run(sql`
    INSERT INTO traces (turn_id, conversation_id, message_id, at, steps_json)
    VALUES (${turnId}, 'conversation-1', 'message-1', 1000, ${toJson(steps)})`);
}

function readRollups(db: Database): Readonly<Record<'hourly' | 'daily', readonly unknown[]>> {
  const Row = z.record(z.string(), z.unknown());
  return {
    hourly: db.all(sql`SELECT * FROM usage_hourly ORDER BY starts_at, dimension, value`, Row),
    daily: db.all(sql`SELECT * FROM usage_daily ORDER BY starts_at, dimension, value`, Row),
  };
}

function zeros(count: number): string {
  return Array.from({ length: count }, () => 0).join(', ');
}
