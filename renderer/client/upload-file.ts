import type { CoreApi } from '../../shared/contract/core-api.ts';
import { type UploadId, uploadPieceBytes } from '../../shared/model/transfer.ts';

export interface UploadOptions {
  readonly signal: AbortSignal;
  /** Told after each piece how much of the file has arrived. */
  readonly onProgress?: (sentBytes: number) => void;
}

/**
 * Sends a file piece by piece, however large, and answers the id that other verbs take it by. Where it fails or
 * `signal` fires, nothing of it stays on the other side, and the promise rejects.
 */
export async function uploadFile(core: CoreApi, file: File, options: UploadOptions): Promise<UploadId> {
  const { signal, onProgress } = options;
  signal.throwIfAborted();
  const { uploadId } = await core.uploads.begin({ name: file.name, sizeBytes: file.size });
  try {
    for (let offset = 0; offset < file.size; offset += uploadPieceBytes) {
      signal.throwIfAborted();
      const base64 = await readBase64(file.slice(offset, offset + uploadPieceBytes));
      const { receivedBytes } = await core.uploads.append({ uploadId, offset, base64 });
      onProgress?.(receivedBytes);
    }
    signal.throwIfAborted();
    return uploadId;
  } catch (error) {
    // Where the core cannot be reached, it removes what is left by itself.
    await core.uploads.discard({ uploadId }).catch(() => undefined);
    throw error;
  }
}

/** Off the main thread, and without a copy as text of our own. */
function readBase64(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      const address = typeof reader.result === 'string' ? reader.result : '';
      resolve(address.slice(address.indexOf(',') + 1));
    };
    reader.onerror = () => reject(reader.error ?? new Error('The file cannot be read.'));
    reader.readAsDataURL(blob);
  });
}
