import { notFound } from '../../../shared/contract/errors.ts';
import type { Attachment, AttachmentId } from '../../../shared/model/attachment.ts';
import type { Stores } from '../ports/stores.ts';

/** The attachments of these ids, in order. Throws where one is gone. */
export function readAttachments(
  { attachments }: Pick<Stores, 'attachments'>,
  ids: readonly AttachmentId[],
): readonly Attachment[] {
  return ids.map((id) => {
    const attachment = attachments.read(id);
    if (!attachment) throw notFound('attachment', id);
    return attachment;
  });
}
