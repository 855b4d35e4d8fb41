import type { FileHash } from '../../../shared/model/attachment.ts';
import type { AttachmentFiles } from '../ports/attachment-files.ts';

const pieceBytes = 1_048_576;

/** A whole file, for those who cannot do with pieces. Rejects with the reason of `signal` when that fires. */
export async function readWhole(
  files: Pick<AttachmentFiles, 'read'>,
  sha256: FileHash,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of files.read(sha256, { pieceBytes, signal })) pieces.push(piece);
  signal.throwIfAborted();
  return Buffer.concat(pieces);
}
