import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { readExport } from '../../electron/archive/read-export.ts';
import { readRecord } from '../../electron/core/imports/read-record.ts';
import type { ExportEvent } from '../../electron/core/ports/export-reader.ts';
import { branchedConversation } from '../support/exports/chatgpt-sample.ts';
import { makeZip } from '../support/exports/make-zip.ts';
import { temporaryDirectory } from '../store/temporary-directory.ts';

const place = (name: string) => join(temporaryDirectory(), name);
const own = JSON.stringify([branchedConversation('tea')]);

async function zipped(files: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  return readFileSync(await makeZip(place('inner.zip'), files));
}

async function read(path: string): Promise<readonly ExportEvent[]> {
  const archiveTarget = {
    databasePath: '',
    isKnownVersion: () => false,
    openLoader: () => ({ insert: () => {}, finish: () => {}, close: () => {} }),
    keepFile: async () => false,
  };
  const all: ExportEvent[] = [];
  const readers = { readRecord: (record: unknown) => readRecord(record, 1), archiveTarget };
  for await (const events of readExport([{ path, name: 'export.zip' }], readers)) all.push(...events);
  return all;
}

const conversationsOf = (events: readonly ExportEvent[]) =>
  events.flatMap((event) => (event.type === 'conversation' ? [event.conversation.key] : []));
const skippedOf = (events: readonly ExportEvent[]) =>
  events.flatMap((event) => (event.type === 'skipped' ? [event.record] : []));

test('a zip in an export that cannot be read costs itself only, by name, and leaves no file', async () => {
  const path = await makeZip(place('export.zip'), {
    'conversations.json': own,
    'conversations-001.zip': (await zipped({ 'conversations.json': own })).subarray(0, 60),
  });

  const events = await read(path);

  expect(conversationsOf(events)).toEqual(['tea']);
  expect(skippedOf(events)).toEqual([
    {
      what: 'conversations-001.zip',
      why: 'conversations-001.zip is not a whole zip archive: its end is missing. The download may have been cut off; download it again.',
    },
  ]);
  expect(readdirSync(dirname(path))).toEqual(['export.zip']);
});

test('a zip that the person once uploaded is not taken for conversations of theirs, whether it can be read or not', async () => {
  const uploaded = await zipped({ 'conversations.json': JSON.stringify([branchedConversation('of-somebody-else')]) });
  const path = await makeZip(place('export.zip'), {
    'conversations.json': own,
    'file-abc123-backup.zip': uploaded,
    'user-1/file_00ff-sanitized.zip': uploaded.subarray(0, 60),
    'files/other.zip': uploaded,
  });

  const events = await read(path);

  expect([conversationsOf(events), skippedOf(events)]).toEqual([['tea'], []]);
});

test('several zips of one export are read from a zip around them', async () => {
  const path = await makeZip(place('export.zip'), {
    'my export/chats.zip': await zipped({ 'conversations.json': own }),
    'my export/file-abc123-backup.zip': await zipped({ 'conversations.json': own }),
  });

  expect(conversationsOf(await read(path))).toEqual(['tea']);
});
