import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openExport } from '../../electron/archive/open-export.ts';
import { openZip } from '../../electron/archive/open-zip.ts';
import { readExport } from '../../electron/archive/read-export.ts';
import { zipLimits } from '../../electron/archive/zip-limits.ts';
import { readRecord } from '../../electron/core/imports/read-record.ts';
import type { ExportEvent } from '../../electron/core/ports/export-reader.ts';
import { branchedConversation } from '../support/exports/chatgpt-sample.ts';
import { makeZip } from '../support/exports/make-zip.ts';
import { temporaryDirectory } from '../store/temporary-directory.ts';

const good = JSON.stringify([branchedConversation('tea'), branchedConversation('milk')]);
const place = (name: string) => join(temporaryDirectory(), name);

const archiveTarget = {
  databasePath: '',
  isKnownVersion: () => false,
  openLoader: () => ({ insert: () => {}, finish: () => {}, close: () => {} }),
  keepFile: async () => false,
};

async function read(path: string, name = 'export.zip'): Promise<readonly ExportEvent[]> {
  const all: ExportEvent[] = [];
  const readers = { readRecord: (record: unknown) => readRecord(record, 1), archiveTarget };
  for await (const events of readExport([{ path, name }], readers)) all.push(...events);
  return all.filter(({ type }) => type !== 'progress');
}

const found = async (path: string) =>
  (await read(path)).flatMap((event) => (event.type === 'conversation' ? [event.conversation.key] : []));

test('conversations are found by their structure, in one file, in parts, below a folder and in a zip inside the zip', async () => {
  const one = JSON.stringify([branchedConversation('tea')]);
  const other = JSON.stringify([branchedConversation('milk')]);

  expect([
    await found(await makeZip(place('a.zip'), { 'conversations.json': good, 'user.json': '{"id":"x"}' })),
    await found(
      await makeZip(place('b.zip'), { 'export/conversations-001.json': other, 'export/conversations-000.json': one }),
    ),
    await found(
      await makeZip(place('c.zip'), {
        'renamed.json': good,
        '__MACOSX/._renamed.json': 'x',
        'shared_conversations.json': '[]',
      }),
    ),
    await found(
      await makeZip(place('nested.zip'), {
        'conversations-000.zip': readFileSync(await makeZip(place('inner.zip'), { 'conversations.json': good })),
      }),
    ),
    await found(await makeZip(place('d.zip'), { 'conversations.json': `{"conversations":${good}}` })),
  ]).toEqual([
    ['tea', 'milk'],
    ['tea', 'milk'],
    ['tea', 'milk'],
    ['tea', 'milk'],
    ['tea', 'milk'],
  ]);
});

test('an entry that comes in many pieces is read whole', async () => {
  const many = JSON.stringify(Array.from({ length: 800 }, (_, number) => branchedConversation(`number-${number}`)));

  expect(await found(await makeZip(place('many.zip'), { 'conversations.json': many }))).toHaveLength(800);
});

test('an archive that was cut off is refused, with the cause and the next step', async () => {
  const path = await makeZip(place('cut.zip'), { 'conversations.json': good });
  writeFileSync(path, readFileSync(path).subarray(0, 300));

  await expect(read(path)).rejects.toThrow(
    'export.zip is not a whole zip archive: its end is missing. The download may have been cut off; download it again.',
  );
});

test('an archive that would grow without measure is refused before it is unpacked', async () => {
  const path = await makeZip(place('bomb.zip'), { 'conversations.json': Buffer.alloc(30_000_000, 0x20) });

  await expect(read(path)).rejects.toThrow(/conversations\.json would grow to \d+ times its size when unpacked/);
});

test('an archive of too many files, or of too many bytes, is refused', async () => {
  const path = await makeZip(place('many.zip'), { 'a.json': good, 'b.json': good, 'c.json': good });

  await expect(openZip({ path, name: 'many.zip' }, { ...zipLimits, entries: 2 })).rejects.toThrow(
    'many.zip was refused: it holds 3 files, more than 2.',
  );
  await expect(openZip({ path, name: 'many.zip' }, { ...zipLimits, totalBytes: 1_000 })).rejects.toThrow(
    'many.zip was refused: it would unpack to more than',
  );
});

test('a name that leads out of the archive is refused', async () => {
  const path = await makeZip(place('out.zip'), { 'aa/conversations.json': good });
  writeFileSync(path, Buffer.from(readFileSync(path).toString('latin1').replaceAll('aa/con', '../con'), 'latin1'));

  await expect(read(path)).rejects.toThrow(
    'export.zip was refused: it holds a file whose name leads out of the archive.',
  );
});

test('an archive that is protected by a password is refused', async () => {
  const path = await makeZip(place('locked.zip'), { 'conversations.json': good });
  const bytes = readFileSync(path);
  const central = bytes.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
  bytes.writeUInt16LE(bytes.readUInt16LE(central + 8) | 1, central + 8);
  writeFileSync(path, bytes);

  await expect(read(path)).rejects.toThrow('export.zip is protected by a password. Unpack it first');
});

test('a file that is larger than the archive says costs that file only, by name', async () => {
  const path = await makeZip(place('lies.zip'), { 'conversations.json': good });
  const bytes = readFileSync(path);
  const central = bytes.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
  bytes.writeUInt32LE(bytes.readUInt32LE(central + 24) - 50, central + 24);
  writeFileSync(path, bytes);

  const events = await read(path).catch((error: unknown) => String(error));

  expect(JSON.stringify(events)).toContain('not as large as the archive says');
});

test('damage inside a file is said', async () => {
  const path = await makeZip(place('damaged.zip'), { 'conversations.json': good });
  const bytes = readFileSync(path);
  const central = bytes.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
  bytes.writeUInt32LE(12_345, central + 16);
  writeFileSync(path, bytes);

  const events = await read(path);

  expect(events.at(-1)).toEqual({
    type: 'skipped',
    record: { what: 'conversations.json', why: 'Its checksum is wrong: parts of it may be damaged.' },
  });
});

test('what is no export is refused, whatever it is called', async () => {
  const picture = place('holiday.zip');
  writeFileSync(picture, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]));
  const empty = place('empty.json');
  writeFileSync(empty, '');
  const other = await makeZip(place('other.zip'), { 'recipe.json': '[{"title":"Soup"}]' });

  await expect(openExport({ path: picture, name: 'holiday.zip' })).rejects.toThrow('neither a zip archive nor JSON');
  await expect(openExport({ path: empty, name: 'empty.json' })).rejects.toThrow('empty.json is empty.');
  await expect(read(other)).rejects.toThrow('No conversations were found in export.zip.');
});
