import { z } from 'zod';
import { DownloadId, FilePiece, maxUploadBytes, UploadId, uploadPieceBytes } from '../model/transfer.ts';
import { done } from './call-parts.ts';
import { request, stream } from './define.ts';

const byteCount = z.int().min(0).max(maxUploadBytes);
const largestPieceCharacters = Math.ceil(uploadPieceBytes / 3) * 4;

/** A file comes in piece by piece, one call after the other: so nothing grows with its size, and a slow disk is heard. */
export const uploadCalls = {
  begin: request(
    z.strictObject({ name: z.string().min(1).max(1_000), sizeBytes: byteCount }),
    z.strictObject({ uploadId: UploadId }),
  ),
  /** The piece that begins at `offset`; answers how much is there now. */
  append: request(
    z.strictObject({ uploadId: UploadId, offset: byteCount, base64: z.base64().max(largestPieceCharacters) }),
    z.strictObject({ receivedBytes: byteCount }),
  ),
  /** Leaves nothing of it; also right for one that is gone already. */
  discard: request(z.strictObject({ uploadId: UploadId }), done),
};

/** A file that a verb made for the person, on its way out. */
export const downloadCalls = {
  read: stream(z.strictObject({ downloadId: DownloadId }), FilePiece),
  discard: request(z.strictObject({ downloadId: DownloadId }), done),
};
