// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { uploadFile } from '../../../renderer/client/upload-file.ts';
import { uploadPieceBytes } from '../../../shared/model/transfer.ts';
import { createScriptedCore, diskIsFull } from '../../support/scripted-core.ts';

const never = new AbortController().signal;

test('a file is sent in pieces, one after the other, and says how far it is', async () => {
  const { core, received } = receivingCore();
  const progress: number[] = [];
  const file = new File(['a'.repeat(uploadPieceBytes + 3)], 'letters.txt');
  const uploadId = await uploadFile(core, file, { signal: never, onProgress: (bytes) => progress.push(bytes) });
  expect([uploadId, progress, received]).toStrictEqual([
    'upload-1',
    [uploadPieceBytes, uploadPieceBytes + 3],
    [
      { offset: 0, characters: 524_288 },
      { offset: uploadPieceBytes, characters: 4 },
    ],
  ]);
});

test('an empty file is one without pieces', async () => {
  const { core, received } = receivingCore();
  await uploadFile(core, new File([], 'empty.txt'), { signal: never });
  expect(received).toStrictEqual([]);
});

test('a cancelled upload is discarded', async () => {
  const { core, discarded } = receivingCore();
  const cancelling = new AbortController();
  const file = new File(['a'.repeat(uploadPieceBytes * 2)], 'letters.txt');
  const sent = uploadFile(core, file, { signal: cancelling.signal, onProgress: () => cancelling.abort() });
  await expect(sent).rejects.toMatchObject({ name: 'AbortError' });
  expect(discarded).toStrictEqual(['upload-1']);
});

test('an upload that fails is discarded, and the reason is passed on', async () => {
  const { core, discarded } = receivingCore(diskIsFull());
  await expect(uploadFile(core, new File(['a'], 'a.txt'), { signal: never })).rejects.toThrow('The disk is full.');
  expect(discarded).toStrictEqual(['upload-1']);
});

function receivingCore(failure?: Error) {
  const received: unknown[] = [];
  const discarded: string[] = [];
  const { core } = createScriptedCore({
    uploads: {
      begin: async () => ({ uploadId: 'upload-1' }),
      append: async ({ offset, base64 }) => {
        if (failure) throw failure;
        received.push({ offset, characters: base64.length });
        return { receivedBytes: offset + atob(base64).length };
      },
      discard: async ({ uploadId }) => {
        discarded.push(uploadId);
        return {};
      },
    },
  });
  return { core, received, discarded };
}
