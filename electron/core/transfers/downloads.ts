import { notFound } from '../../../shared/contract/errors.ts';
import { type Download, type DownloadId, downloadPieceBytes, type FilePiece } from '../../../shared/model/transfer.ts';
import type { Clock } from '../ports/clock.ts';
import type { TransferFileId, TransferFiles } from '../ports/transfer-files.ts';
import { leaveToNextStart } from './leave-to-next-start.ts';
import { toPieces } from './to-pieces.ts';

/** Files that were made for a window. Each is removed after a while. */
export interface Downloads {
  /** A file that is finished becomes one to be fetched. */
  readonly offer: (
    fileId: TransferFileId,
    file: { readonly name: string; readonly mediaType: string },
  ) => Promise<Download>;
  readonly read: (id: DownloadId, signal: AbortSignal) => AsyncIterable<FilePiece>;
  readonly discard: (id: DownloadId) => Promise<void>;
  /** Waits for nothing any more: the program ends. */
  readonly close: () => void;
}

const keptMs = 3_600_000;

export function createDownloads({ files, clock }: { readonly files: TransferFiles; readonly clock: Clock }): Downloads {
  const offered = new Map<DownloadId, { readonly sizeBytes: number; readonly stopTimer: () => void }>();

  const discard = async (id: DownloadId) => {
    offered.get(id)?.stopTimer();
    if (offered.delete(id)) await files.remove(id);
  };

  return {
    offer: async (id, file) => {
      const { sizeBytes } = await files.finish(id);
      offered.set(id, { sizeBytes, stopTimer: clock.after(keptMs, () => void discard(id).catch(leaveToNextStart)) });
      return { id, ...file, sizeBytes };
    },
    read: (id, signal) => {
      const download = offered.get(id);
      if (!download) throw notFound('download', id);
      return toPieces(files.read(id, { pieceBytes: downloadPieceBytes, signal }), download.sizeBytes);
    },
    discard,
    close: () => {
      for (const { stopTimer } of offered.values()) stopTimer();
      offered.clear();
    },
  };
}
