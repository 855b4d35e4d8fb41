import { hash } from 'node:crypto';
import { expect, test } from 'vitest';
import { createUploads } from '../../../electron/core/transfers/uploads.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { memoryTransferFiles } from '../../support/memory-transfer-files.ts';

test('a file comes in piece by piece and is handed over whole', async () => {
  const { uploads } = open();
  const id = await uploads.begin({ name: 'quay.txt', sizeBytes: 8 });
  const first = await uploads.append(id, { offset: 0, bytes: Buffer.from('The ') });
  const second = await uploads.append(id, { offset: 4, bytes: Buffer.from('quay') });
  expect([first, second, await uploads.take(id)]).toStrictEqual([
    4,
    8,
    { fileId: id, name: 'quay.txt', sizeBytes: 8, sha256: hash('sha256', 'The quay') },
  ]);
});

test('a piece in the wrong place, or of a file that is longer than announced, is refused with the place', async () => {
  const { uploads } = open();
  const id = await uploads.begin({ name: 'quay.txt', sizeBytes: 4 });
  await expect(uploads.append(id, { offset: 2, bytes: Buffer.from('ay') })).rejects.toThrow(
    '"quay.txt" goes on at byte 0, not 2. Send it again from the start.',
  );
  await expect(uploads.append(id, { offset: 0, bytes: Buffer.from('quays') })).rejects.toThrow(
    '"quay.txt" was announced with 4 bytes and is longer. Send it again from the start.',
  );
});

test('two pieces at once are refused', async () => {
  const { uploads } = open();
  const id = await uploads.begin({ name: 'quay.txt', sizeBytes: 4 });
  const first = uploads.append(id, { offset: 0, bytes: Buffer.from('qu') });
  await expect(uploads.append(id, { offset: 2, bytes: Buffer.from('ay') })).rejects.toThrow('Send one at a time.');
  expect(await first).toBe(2);
});

test('half a file cannot be taken', async () => {
  const { uploads } = open();
  const id = await uploads.begin({ name: 'quay.txt', sizeBytes: 4 });
  await expect(uploads.take(id)).rejects.toThrow('Only 0 of 4 bytes of "quay.txt" have arrived. Send the rest first.');
});

test('a discarded file is gone, and so is one that nobody goes on with', async () => {
  const { uploads, files, clock } = open();
  const discarded = await uploads.begin({ name: 'a', sizeBytes: 4 });
  const abandoned = await uploads.begin({ name: 'b', sizeBytes: 4 });
  await uploads.discard(discarded);
  await uploads.discard(discarded);
  clock.advance(600_000);
  await expect(uploads.append(abandoned, { offset: 0, bytes: Buffer.from('qu') })).rejects.toMatchObject({
    body: { code: 'not-found' },
  });
  expect([files.names(), clock.pendingCount()]).toStrictEqual([[], 0]);
});

test('a write that fails ends the upload and leaves nothing', async () => {
  const { uploads, files } = open();
  const id = await uploads.begin({ name: 'a', sizeBytes: 4 });
  files.fail(new Error('The disk is full.'));
  await expect(uploads.append(id, { offset: 0, bytes: Buffer.from('qu') })).rejects.toThrow('The disk is full.');
  expect(files.names()).toStrictEqual([]);
});

function open() {
  const files = memoryTransferFiles();
  const clock = createManualClock();
  return { files, clock, uploads: createUploads({ files, clock }) };
}

test('no more than 200 files come in at once, however many begin in the same moment', async () => {
  const { uploads } = open();

  const begun = await Promise.allSettled(
    Array.from({ length: 203 }, (_, number) => uploads.begin({ name: `${number}.txt`, sizeBytes: 1 })),
  );

  expect(begun.filter(({ status }) => status === 'fulfilled')).toHaveLength(200);
  await expect(uploads.begin({ name: 'more.txt', sizeBytes: 1 })).rejects.toThrow(
    '200 files are coming in already. Wait for some of them.',
  );
});
