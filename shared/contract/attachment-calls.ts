import { z } from 'zod';
import { Attachment, AttachmentId, maxAttachments, Pixels } from '../model/attachment.ts';
import { ConversationId } from '../model/ids.ts';
import { FilePiece, UploadId } from '../model/transfer.ts';
import { done } from './call-parts.ts';
import { request, stream } from './define.ts';

export const attachmentCalls = {
  /**
   * Makes a file that has come in an attachment: recognises what it is, reads its words. Refused where no model could
   * read it. Kept for a day where nothing uses it.
   */
  keep: request(
    z.strictObject({
      uploadId: UploadId,
      /** Of an image that the window could read: its size, and smaller versions, largest first. */
      pixels: z.exactOptional(Pixels),
      copies: z.exactOptional(z.array(z.strictObject({ uploadId: UploadId, ...Pixels.shape })).max(3)),
    }),
    Attachment,
  ),
  /** The file, an image small enough to be shown, or the words of it. */
  read: stream(z.strictObject({ id: AttachmentId, part: z.enum(['file', 'shown', 'text']) }), FilePiece),
  /** What is attached to the message that is being written. */
  ofDraft: request(
    z.strictObject({ conversationId: ConversationId }),
    z.strictObject({ attachments: z.array(Attachment) }),
  ),
  saveDraft: request(
    z.strictObject({ conversationId: ConversationId, ids: z.array(AttachmentId).max(maxAttachments) }),
    done,
  ),
};
