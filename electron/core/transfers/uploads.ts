import { ContractError, notFound } from '../../../shared/contract/errors.ts';
import type { UploadId } from '../../../shared/model/transfer.ts';
import type { Clock } from '../ports/clock.ts';
import type { FinishedFile, TransferFileId, TransferFiles } from '../ports/transfer-files.ts';
import { leaveToNextStart } from './leave-to-next-start.ts';

/** A file that has come in whole. */
export interface UploadedFile extends FinishedFile {
  readonly fileId: TransferFileId;
  readonly name: string;
}

/** Files that windows send. One that is not gone on with for a while is removed. */
export interface Uploads {
  readonly begin: (file: { readonly name: string; readonly sizeBytes: number }) => Promise<UploadId>;
  /** Answers how many bytes are there now. */
  readonly append: (id: UploadId, piece: { readonly offset: number; readonly bytes: Uint8Array }) => Promise<number>;
  /** Hands the whole file over: from now on it is the caller's to keep or to remove. */
  readonly take: (id: UploadId) => Promise<UploadedFile>;
  readonly discard: (id: UploadId) => Promise<void>;
  /** Waits for nothing any more: the program ends. */
  readonly close: () => void;
}

const abandonedAfterMs = 600_000;
const mostAtOnce = 200;

interface Upload {
  readonly name: string;
  readonly sizeBytes: number;
  receivedBytes: number;
  isWriting: boolean;
  stopTimer: () => void;
}

export function createUploads({ files, clock }: { readonly files: TransferFiles; readonly clock: Clock }): Uploads {
  const open = new Map<UploadId, Upload>();

  const find = (id: UploadId): Upload => {
    const upload = open.get(id);
    if (!upload) throw notFound('upload', id);
    if (upload.isWriting) throw conflict(`A piece of "${upload.name}" is still being written. Send one at a time.`);
    return upload;
  };
  const discard = async (id: UploadId) => {
    open.get(id)?.stopTimer();
    if (open.delete(id)) await files.remove(id);
  };
  const awaitMore = (id: UploadId, upload: Upload) => {
    upload.stopTimer();
    upload.stopTimer = clock.after(abandonedAfterMs, () => void discard(id).catch(leaveToNextStart));
  };

  return {
    begin: withinLimit(
      () => open.size,
      async (file) => {
        const id = await files.create();
        const upload = { ...file, receivedBytes: 0, isWriting: false, stopTimer: () => {} };
        open.set(id, upload);
        awaitMore(id, upload);
        return id;
      },
    ),
    append: async (id, { offset, bytes }) => {
      const upload = find(id);
      requirePlace(upload, offset, bytes.length);
      upload.isWriting = true;
      try {
        await files.append(id, bytes);
      } catch (error) {
        // What was half written cannot be gone on with.
        await discard(id);
        throw error;
      } finally {
        upload.isWriting = false;
      }
      upload.receivedBytes += bytes.length;
      if (open.has(id)) awaitMore(id, upload);
      return upload.receivedBytes;
    },
    take: async (id) => {
      const upload = find(id);
      const { name, receivedBytes, sizeBytes } = upload;
      if (receivedBytes < sizeBytes) {
        throw conflict(`Only ${receivedBytes} of ${sizeBytes} bytes of "${name}" have arrived. Send the rest first.`);
      }
      upload.stopTimer();
      open.delete(id);
      return { fileId: id, name, ...(await files.finish(id)) };
    },
    discard,
    close: () => {
      for (const upload of open.values()) upload.stopTimer();
      open.clear();
    },
  };
}

/** Counts those that are there and those that are just beginning. */
function withinLimit(count: () => number, begin: Uploads['begin']): Uploads['begin'] {
  let beginning = 0;
  return async (file) => {
    if (count() + beginning >= mostAtOnce) {
      throw conflict(`${mostAtOnce} files are coming in already. Wait for some of them.`);
    }
    beginning += 1;
    return begin(file).finally(() => (beginning -= 1));
  };
}

function requirePlace({ name, receivedBytes, sizeBytes }: Upload, offset: number, length: number): void {
  if (offset !== receivedBytes) {
    throw conflict(`"${name}" goes on at byte ${receivedBytes}, not ${offset}. Send it again from the start.`);
  }
  if (offset + length > sizeBytes) {
    throw conflict(`"${name}" was announced with ${sizeBytes} bytes and is longer. Send it again from the start.`);
  }
}

function conflict(message: string): ContractError {
  return new ContractError({ code: 'conflict', message });
}
