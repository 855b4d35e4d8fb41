import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createTransferFiles } from '../../../electron/store/files/transfer-files.ts';
import { temporaryDirectory } from '../temporary-directory.ts';

const never = new AbortController().signal;

test('what was written is read again in pieces, and known by its hash', async () => {
  const { files } = open();
  const id = await files.create();
  await files.append(id, Buffer.from('The quay '));
  await files.append(id, Buffer.from('at night'));
  const finished = await files.finish(id);
  const pieces: string[] = [];
  for await (const piece of files.read(id, { pieceBytes: 7, signal: never }))
    pieces.push(Buffer.from(piece).toString());
  expect([finished, pieces]).toStrictEqual([
    { sizeBytes: 17, sha256: createHash('sha256').update('The quay at night').digest('hex') },
    ['The qua', 'y at ni', 'ght'],
  ]);
});

test('a file that is removed half written leaves nothing', async () => {
  const { files, directory } = open();
  const id = await files.create();
  await files.append(id, Buffer.from('half'));
  await files.remove(id);
  await files.remove(id);
  expect(readdirSync(directory, { recursive: true })).toStrictEqual(['run-1']);
});

test('the next run removes what a killed one has left, and only that', async () => {
  const { directory } = open();
  mkdirSync(join(directory, 'killed'), { recursive: true });
  writeFileSync(join(directory, 'killed', 'upload'), 'half');
  const { files } = open(directory);
  const id = await files.create();
  await files.removeLeftovers();
  expect([readdirSync(directory), existsSync(files.pathOf(id))]).toStrictEqual([['run-1'], true]);
});

test('the end of a run removes its files', async () => {
  const { files, directory } = open();
  await files.append(await files.create(), Buffer.from('half'));
  await files.close();
  expect(readdirSync(directory)).toStrictEqual([]);
});

test('a folder that cannot be written is named in the error', async () => {
  const directory = join(temporaryDirectory(), 'taken');
  writeFileSync(directory, '');
  await expect(open(directory).files.create()).rejects.toMatchObject({
    body: { code: 'storage', message: expect.stringContaining(directory) },
  });
});

function open(directory = temporaryDirectory()) {
  let count = 0;
  const newId = () => `${count === 0 ? 'run' : 'file'}-${(count += 1)}`;
  return { directory, files: createTransferFiles(directory, newId) };
}
