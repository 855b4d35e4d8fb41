import { z } from 'zod';

export const UploadId = z.string().min(1).max(200);
export type UploadId = z.infer<typeof UploadId>;
export const DownloadId = z.string().min(1).max(200);
export type DownloadId = z.infer<typeof DownloadId>;

/** Bytes of a file in one call on the way in: in base64 half of a frame. */
export const uploadPieceBytes = 393_216;

/** Bytes of a file in one chunk on the way out: a whole window of them waits before a slow reader counts as gone. */
export const downloadPieceBytes = 98_304;

/** Largest file that is taken at all; what it is for may set a lower limit. */
export const maxUploadBytes = 8_589_934_592;

/** Part of a file, in order. */
export const FilePiece = z.strictObject({
  base64: z.string(),
  /** Of the whole file. */
  sizeBytes: z.int().min(0),
});
export type FilePiece = z.infer<typeof FilePiece>;

/** A file that was made to be saved by the person. */
export const Download = z.strictObject({
  id: DownloadId,
  name: z.string().min(1).max(1_000),
  mediaType: z.string(),
  sizeBytes: z.int().min(0),
});
export type Download = z.infer<typeof Download>;
