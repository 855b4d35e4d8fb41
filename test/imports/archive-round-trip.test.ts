import Sqlite from 'better-sqlite3';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { createWriteExport } from '../../electron/compose/write-exports.ts';
import { systemClock } from '../../electron/platform/system-clock.ts';
import { archivedTables, localTables } from '../../electron/store/archive/archived-tables.ts';
import { storePaths } from '../../electron/store/store-paths.ts';
import { makeZip } from '../support/exports/make-zip.ts';
import { readZip } from '../support/exports/read-zip.ts';
import { temporaryDirectory } from '../store/temporary-directory.ts';
import { openTemporaryStore } from '../store/temporary-store.ts';
import { plainConversation, usageRecord } from '../store/samples.ts';
import { attachedHash, attachedText, furnishProfile } from './furnished-profile.ts';
import { startImports } from './started-imports.ts';

async function exportTo(path: string, directory: string, workspaceId?: string): Promise<string> {
  const write = createWriteExport({
    clock: systemClock,
    databasePath: storePaths(directory).database,
    attachmentsDirectory: join(directory, 'attachments'),
  });
  const pieces: Uint8Array[] = [];
  for await (const { bytes } of write({ kind: 'archive', workspaceId }, new AbortController().signal))
    pieces.push(bytes);
  writeFileSync(path, Buffer.concat(pieces));
  return path;
}

function furnished(): string {
  const directory = temporaryDirectory();
  furnishProfile(openTemporaryStore(directory), directory);
  return directory;
}

/** What is attached, by its hash. */
function filesIn(directory: string): readonly string[] {
  const folder = join(directory, 'attachments');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [entry.name] : [],
  );
}

/** All rows of the tables that an archive holds, and the sums of usage, without the numbers of rows. */
function contentOf(directory: string): Readonly<Record<string, readonly unknown[]>> {
  const connection = new Sqlite(storePaths(directory).database, { readonly: true });
  const local = new Map(archivedTables.map(({ name, without }) => [name, without]));
  const names = [...local.keys(), 'usage_hourly', 'usage_daily'];
  try {
    return Object.fromEntries(
      names.map((name) => {
        const rows = connection.prepare<[], Record<string, unknown>>(`SELECT * FROM ${name}`).all();
        const plain = rows.map((row) =>
          JSON.stringify(Object.entries(row).filter(([key]) => !(local.get(name) ?? []).includes(key))),
        );
        return [name, plain.toSorted()];
      }),
    );
  } finally {
    connection.close();
  }
}

test('an archive brings every table and file into an empty profile as it was', async () => {
  const from = furnished();
  const archive = await exportTo(join(temporaryDirectory(), 'archive.zip'), from);
  const to = temporaryDirectory();
  const { bringIn, directory } = startImports(openTemporaryStore(to));

  const { progress, report } = await bringIn(archive);

  expect(progress.state).toBe('complete');
  expect(report).toMatchObject({ products: ['switchboard'], addedConversations: 3, addedMessages: 4, foundFiles: 1 });
  expect(contentOf(to)).toEqual(contentOf(from));
  const kept = join(directory, 'attachments', attachedHash.slice(0, 2), attachedHash);
  expect(readFileSync(kept, 'utf8')).toBe(attachedText);
});

test('the same archive twice changes nothing', async () => {
  const from = furnished();
  const archive = await exportTo(join(temporaryDirectory(), 'archive.zip'), from);
  const to = temporaryDirectory();
  const { bringIn } = startImports(openTemporaryStore(to));
  await bringIn(archive);
  const before = contentOf(to);

  const { report } = await bringIn(archive);

  expect(report).toMatchObject({ addedConversations: 0, unchangedConversations: 3, addedMessages: 0 });
  expect(contentOf(to)).toEqual(before);
});

test('an archive of one workspace holds what is in it, and nothing of the profile', async () => {
  const archive = await exportTo(join(temporaryDirectory(), 'archive.zip'), furnished(), 'harbour');

  const files = await readZip(archive);

  const ids = (table: string) =>
    (files[`tables/${table}.jsonl`] ?? '')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => z.object({ id: z.string() }).parse(JSON.parse(line)).id);
  expect({
    workspaces: ids('workspaces'),
    conversations: ids('conversations'),
    messages: ids('messages'),
    notes: ids('notes'),
    usage: ids('usage_records'),
    hasRules: 'tables/budgets.jsonl' in files,
    attachments: Object.keys(files).filter((name) => name.startsWith('attachments/')),
  }).toEqual({
    workspaces: ['harbour'],
    conversations: ['other'],
    messages: ['message-4'],
    notes: ['note-2'],
    usage: ['usage-2'],
    hasRules: false,
    attachments: [],
  });
});

test('undoing the import of an archive takes back every row and every file that it brought', async () => {
  const from = furnished();
  const archive = await exportTo(join(temporaryDirectory(), 'archive.zip'), from);
  const to = temporaryDirectory();
  const { bringIn, imports, rest } = startImports(openTemporaryStore(to));
  const before = contentOf(to);
  const done = await bringIn(archive);

  imports.undo(done.id);
  await rest();

  expect([contentOf(to), filesIn(to)]).toEqual([before, []]);
});

test('undoing the import of an archive leaves what the person has changed, added and spent', async () => {
  const archive = await exportTo(join(temporaryDirectory(), 'archive.zip'), furnished());
  const { bringIn, imports, rest, store } = startImports();
  const { stores } = store;
  const ever = { from: 0, to: Date.UTC(2100, 0, 1) };
  stores.usage.record([usageRecord({ id: 'own' })]);
  const before = stores.usage.totals(ever);
  const done = await bringIn(archive);
  const [budget] = stores.budgets.list();
  if (budget) stores.budgets.save({ ...budget, limitMicros: 7 });
  stores.conversations.save(plainConversation({ id: 'mine', workspaceId: 'harbour' }));

  imports.undo(done.id);
  await rest();

  expect(stores.budgets.list()).toEqual([{ ...budget, limitMicros: 7 }]);
  expect(stores.workspaces.list().map(({ id }) => id)).toEqual(['default', 'harbour']);
  expect(stores.usage.totals(ever)).toEqual(before);
});

test('undoing the import of an archive takes its conversations back', async () => {
  const archive = await exportTo(join(temporaryDirectory(), 'archive.zip'), furnished());
  const { bringIn, imports, rest, store } = startImports();
  const done = await bringIn(archive);

  imports.undo(done.id);
  await rest();

  expect(store.stores.conversations.list({ shelf: 'current', limit: 10 })).toEqual([]);
  expect(store.stores.conversations.read('gone')).toBeUndefined();
});

test('an archive that was changed is refused whole', async () => {
  const archive = await exportTo(join(temporaryDirectory(), 'archive.zip'), furnished());
  const files = await readZip(archive);
  const messages = (files['tables/messages.jsonl'] ?? '').replace('Hello', 'Howdy');
  const changed = await makeZip(join(temporaryDirectory(), 'changed.zip'), {
    ...files,
    'tables/messages.jsonl': messages,
  });
  const { bringIn, store } = startImports();

  const { progress } = await bringIn(changed);

  expect(progress).toMatchObject({
    state: 'removed',
    because: expect.stringContaining('tables/messages.jsonl is not as it was exported. Nothing of it was taken in.'),
  });
  expect(store.stores.conversations.list({ shelf: 'current', limit: 10 })).toEqual([]);
});

test('an archive of a newer Switchboard is refused with the next step', async () => {
  const archive = await exportTo(join(temporaryDirectory(), 'archive.zip'), furnished());
  const files = await readZip(archive);
  const manifest = { ...Object(JSON.parse(files['manifest.json'] ?? '')), databaseVersion: 99 };
  const newer = await makeZip(join(temporaryDirectory(), 'newer.zip'), {
    ...files,
    'manifest.json': JSON.stringify(manifest),
  });
  const { bringIn } = startImports();

  const { progress } = await bringIn(newer);

  expect(progress).toMatchObject({
    because: 'This archive was made by a newer Switchboard. Update this one, then import it again.',
  });
});

test('every table is known to be archived or to stay', () => {
  const directory = furnished();
  const connection = new Sqlite(storePaths(directory).database, { readonly: true });
  const names = connection
    .prepare<[], { name: string }>(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`)
    .all()
    .map(({ name }) => name)
    .filter((name) => !/_search_(data|idx|docsize|config|content)$/.test(name));
  connection.close();

  expect(names.toSorted()).toEqual([...archivedTables.map(({ name }) => name), ...localTables].toSorted());
});
