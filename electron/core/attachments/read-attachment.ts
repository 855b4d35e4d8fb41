import { notFound } from '../../../shared/contract/errors.ts';
import type { Attachment, FileHash } from '../../../shared/model/attachment.ts';
import { downloadPieceBytes, type FilePiece } from '../../../shared/model/transfer.ts';
import { toPieces } from '../transfers/to-pieces.ts';
import type { AttachmentPorts } from './attachment-ports.ts';

export type AttachmentPart = 'file' | 'shown' | 'text';

/** A part of an attachment, piece by piece. */
export function readAttachment(
  { stores, attachmentFiles }: Pick<AttachmentPorts, 'stores' | 'attachmentFiles'>,
  { id, part }: { readonly id: Attachment['id']; readonly part: AttachmentPart },
  signal: AbortSignal,
): AsyncIterable<FilePiece> {
  const attachment = stores.attachments.read(id);
  if (!attachment) throw notFound('attachment', id);
  const { sha256, sizeBytes } = fileOf(attachment, part);
  return toPieces(attachmentFiles.read(sha256, { pieceBytes: downloadPieceBytes, signal }), sizeBytes);
}

function fileOf(
  attachment: Attachment,
  part: AttachmentPart,
): { readonly sha256: FileHash; readonly sizeBytes: number } {
  if (part === 'shown') return attachment.copies?.at(-1) ?? attachment;
  if (part === 'file') return attachment;
  if (!attachment.text) throw notFound('text of an attachment', attachment.id);
  return attachment.text;
}
