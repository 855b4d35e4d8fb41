import { expect, test } from 'vitest';
import { createDownloads } from '../../../electron/core/transfers/downloads.ts';
import type { TransferFiles } from '../../../electron/core/ports/transfer-files.ts';
import { ContractError } from '../../../shared/contract/errors.ts';
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

test('a file that the disk holds on to ends nothing but its own download', async () => {
  const held = new ContractError({ code: 'storage', message: 'The file is in use.' });
  const { files, downloads, clock } = open({ remove: () => Promise.reject(held) });
  const { id } = await downloads.offer(await files.create(), { name: 'quay.md', mediaType: 'text/markdown' });
  clock.advance(3_600_000);
  expect(() => downloads.read(id, never)).toThrow('There is no download');
});

function open(changed: Partial<TransferFiles> = {}) {
  const files = { ...memoryTransferFiles(), ...changed };
  const clock = createManualClock();
  return { files, clock, downloads: createDownloads({ files, clock }) };
}
