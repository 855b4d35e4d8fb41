import { expect, test } from 'vitest';
import { createDownloads } from '../../../electron/core/transfers/downloads.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { memoryTransferFiles } from '../../support/memory-transfer-files.ts';

const never = new AbortController().signal;

test('a file that was made is read in pieces until it is discarded', async () => {
  const { files, downloads } = open();
  const fileId = await files.create();
  await files.append(fileId, Buffer.from('The quay'));
  const download = await downloads.offer(fileId, { name: 'quay.md', mediaType: 'text/markdown' });
  const pieces = [];
  for await (const piece of downloads.read(download.id, never)) pieces.push(piece);
  await downloads.discard(download.id);
  expect([download, pieces, files.names()]).toStrictEqual([
    { id: fileId, name: 'quay.md', mediaType: 'text/markdown', sizeBytes: 8 },
    [{ base64: 'VGhlIHF1YXk=', sizeBytes: 8 }],
    [],
  ]);
  expect(() => downloads.read(download.id, never)).toThrow('There is no download');
});

test('a file that nobody fetches is removed after an hour', async () => {
  const { files, downloads, clock } = open();
  await downloads.offer(await files.create(), { name: 'quay.md', mediaType: 'text/markdown' });
  clock.advance(3_600_000);
  expect([files.names(), clock.pendingCount()]).toStrictEqual([[], 0]);
});

function open() {
  const files = memoryTransferFiles();
  const clock = createManualClock();
  return { files, clock, downloads: createDownloads({ files, clock }) };
}
