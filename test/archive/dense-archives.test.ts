import { createHash } from 'node:crypto';
import { createWriteStream, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { expect, test } from 'vitest';
import { archiveParts } from '../../electron/archive/archive-parts.ts';
import { openZip } from '../../electron/archive/open-zip.ts';
import { writeZip } from '../../electron/archive/write-zip.ts';
import { zipLimits } from '../../electron/archive/zip-limits.ts';
import { makeZip } from '../support/exports/make-zip.ts';
import { temporaryDirectory } from '../store/temporary-directory.ts';

const repetitive = Buffer.alloc(9_000_000, 'all work and no play\n');
const sha256 = createHash('sha256').update(repetitive).digest('hex');

test('an archive with an attachment that repeats itself can be read again', async () => {
  const directory = temporaryDirectory();
  const attached = join(directory, 'attached');
  writeFileSync(attached, repetitive);
  const path = join(directory, 'archive.zip');
  const parts = archiveParts(
    { databaseVersion: 4, tables: [], files: [{ sha256, path: attached }] },
    { createdAt: 1_000 },
  );
  await pipeline(
    writeZip(parts, () => {}),
    createWriteStream(path),
  );

  const opened = await openZip({ path, name: 'archive.zip' }, { ...zipLimits, ownDenseBytes: 0 });

  expect(opened.entries.map(({ name, sizeBytes }) => [name, sizeBytes])).toContainEqual([
    `attachments/${sha256}`,
    repetitive.length,
  ]);
  opened.close();
});

test('repetitive parts of an archive of ours are read up to a bound, and bombs beside them are not', async () => {
  const own = { 'manifest.json': '{}', [`attachments/${sha256}`]: repetitive, 'tables/messages.jsonl': repetitive };
  const place = (name: string) => join(temporaryDirectory(), name);
  const path = await makeZip(place('own.zip'), own);

  const opened = await openZip({ path, name: 'own.zip' });
  opened.close();

  expect(opened.entries).toHaveLength(3);
  const refused = /would grow to \d+ times its size/;
  await expect(openZip({ path, name: 'own.zip' }, { ...zipLimits, ownDenseBytes: 10_000_000 })).rejects.toThrow(
    refused,
  );
  const bomb = await makeZip(place('bomb.zip'), { ...own, 'conversations.json': repetitive });
  await expect(openZip({ path: bomb, name: 'bomb.zip' })).rejects.toThrow(refused);
  const { 'manifest.json': _, ...foreign } = own;
  const other = await makeZip(place('other.zip'), foreign);
  await expect(openZip({ path: other, name: 'other.zip' })).rejects.toThrow(refused);
});
