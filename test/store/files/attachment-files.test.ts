import { hash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createAttachmentFiles } from '../../../electron/store/files/attachment-files.ts';
import { createTransferFiles } from '../../../electron/store/files/transfer-files.ts';
import { temporaryDirectory } from '../temporary-directory.ts';

const options = { pieceBytes: 4, signal: new AbortController().signal };

test('a file is kept under its hash until it is removed', async () => {
  const { files, keep, directory } = open();
  const sha256 = await keep('The quay');
  await keep('The quay');
  const pieces: string[] = [];
  for await (const piece of files.read(sha256, options)) pieces.push(Buffer.from(piece).toString());
  const listed: string[] = [];
  for await (const file of files.list()) listed.push(file.sha256);
  await files.remove(sha256);
  await files.remove(sha256);
  expect([pieces, listed, readdirSync(join(directory, sha256.slice(0, 2)))]).toStrictEqual([
    ['The ', 'quay'],
    [sha256],
    [],
  ]);
});

test('the mark of a file that no attachment knows lies beside it, and goes with it or when it is kept again', async () => {
  const { files, keep, directory } = open();
  const sha256 = await keep('The quay');
  const seen: unknown[] = [];
  const look = async () => {
    for await (const file of files.list()) seen.push(file);
  };
  await files.markUnknown(sha256, 1_700_000_000_000);
  await look();
  await files.markUnknown(sha256, 1_700_000_500_000);
  await look();
  await keep('The quay');
  await look();
  await files.markUnknown(sha256, 1_700_000_000_000);
  await files.markUnknown(sha256, undefined);
  await look();
  await files.markUnknown(sha256, 1_700_000_000_000);
  await files.remove(sha256);

  expect(seen).toStrictEqual([
    { sha256, unknownSince: 1_700_000_000_000 },
    { sha256, unknownSince: 1_700_000_500_000 },
    { sha256 },
    { sha256 },
  ]);
  expect(readdirSync(join(directory, sha256.slice(0, 2)))).toStrictEqual([]);
});

test('a file that is gone is named', async () => {
  const { files } = open();
  const reading = async () => {
    for await (const piece of files.read('a'.repeat(64), options)) expect(piece).toBeUndefined();
  };
  await expect(reading()).rejects.toMatchObject({ body: { code: 'not-found' } });
});

test('where nothing was ever kept nothing is listed', async () => {
  const listed = [];
  for await (const file of open().files.list()) listed.push(file);
  expect(listed).toStrictEqual([]);
});

function open() {
  const folder = temporaryDirectory();
  const directory = join(folder, 'attachments');
  let count = 0;
  const transfers = createTransferFiles(join(folder, 'transfers'), () => `id-${(count += 1)}`);
  const files = createAttachmentFiles(directory, transfers);
  const keep = async (text: string) => {
    const id = await transfers.create();
    await transfers.append(id, Buffer.from(text));
    await transfers.finish(id);
    await files.keep(id, hash('sha256', text));
    return hash('sha256', text);
  };
  return { files, keep, directory };
}
