import { hash } from 'node:crypto';
import { expect, test } from 'vitest';
import { keepAttachment } from '../../../electron/core/attachments/keep-attachment.ts';
import type { PdfContent } from '../../../electron/core/ports/pdf-reader.ts';
import { createUploads } from '../../../electron/core/transfers/uploads.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { memoryTransferFiles } from '../../support/memory-transfer-files.ts';
import { openTemporaryStore } from '../../store/temporary-store.ts';

test('a text in another encoding is kept as it is, and its words in UTF-8', async () => {
  const { kept, keep } = open();
  const latin = Buffer.from('Quai des Orfèvres', 'latin1');
  const attachment = await keep('quai.txt', latin);
  expect(attachment).toMatchObject({
    kind: 'text',
    sizeBytes: 17,
    text: { characters: 17, tokens: 17, sizeBytes: 18 },
  });
  expect([kept(attachment.sha256), kept(attachment.text?.sha256)]).toStrictEqual([
    latin,
    Buffer.from('Quai des Orfèvres'),
  ]);
});

test('a text in UTF-16 is told by its mark', async () => {
  const { kept, keep } = open();
  const { text } = await keep('quay.csv', Buffer.from('\ufeffQuay,1', 'utf16le'));
  expect(kept(text?.sha256).toString()).toBe('Quay,1');
});

test('the same content is kept once', async () => {
  const { keep, keptCount } = open();
  await keep('one.txt', Buffer.from('The quay'));
  await keep('other.txt', Buffer.from('The quay'));
  expect(keptCount()).toBe(1);
});

test('a PDF is kept with its words and pages', async () => {
  const { keep, kept } = open({ outcome: 'read', pageCount: 3, text: 'The quay' });
  const attachment = await keep('tides.pdf', Buffer.from('%PDF-1.7'));
  expect(attachment).toMatchObject({ kind: 'pdf', pageCount: 3 });
  expect(kept(attachment.text?.sha256).toString()).toBe('The quay');
});

test('a PDF without words has none', async () => {
  const { keep } = open({ outcome: 'read', pageCount: 1, text: '' });
  expect((await keep('scan.pdf', Buffer.from('%PDF-1.7'))).text).toBeUndefined();
});

test('of a file that is refused nothing stays', async () => {
  const { keep, keptCount, names } = open({ outcome: 'refused', reason: 'is protected by a password.' });
  await expect(keep('tides.pdf', Buffer.from('%PDF-1.7'))).rejects.toThrow('"tides.pdf" is protected by a password.');
  await expect(keep('notes.txt', Buffer.from([0, 1, 2]))).rejects.toThrow('holds binary data');
  await expect(keep('empty.txt', Buffer.alloc(0))).rejects.toThrow('"empty.txt" is empty.');
  expect([keptCount(), names()]).toStrictEqual([0, []]);
});

function open(content: PdfContent = { outcome: 'refused', reason: 'is no PDF.' }) {
  const clock = createManualClock();
  const transferFiles = memoryTransferFiles();
  const uploads = createUploads({ files: transferFiles, clock });
  const { stores } = openTemporaryStore();
  const contents = new Map<string, Buffer>();
  let count = 0;
  const ports = {
    stores,
    uploads,
    transferFiles,
    attachmentFiles: {
      keep: async (id: string, sha256: string) => {
        contents.set(sha256, transferFiles.contentOf(id));
        await transferFiles.remove(id);
      },
      read: () => transferFiles.read('', { pieceBytes: 1, signal: new AbortController().signal }),
      remove: async () => {},
      list: async function* () {},
      markUnknown: async () => {},
    },
    pdfReader: { read: async () => content },
    tokens: { count: async (text: string) => ({ tokens: text.length, errorPercent: 0 }) },
    clock,
    random: { unit: () => 0, id: () => `attachment-${(count += 1)}` },
    log: { info: () => {}, warn: () => {}, error: () => {} },
  };
  return {
    kept: (sha256: string | undefined) => contents.get(sha256 ?? '') ?? Buffer.alloc(0),
    keptCount: () => contents.size,
    names: transferFiles.names,
    keep: async (name: string, bytes: Buffer) => {
      const uploadId = await uploads.begin({ name, sizeBytes: bytes.length });
      if (bytes.length > 0) await uploads.append(uploadId, { offset: 0, bytes });
      const attachment = await keepAttachment(ports, { uploadId });
      expect(attachment.sha256).toBe(hash('sha256', bytes));
      return attachment;
    },
  };
}
