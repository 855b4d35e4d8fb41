import { assertNever } from './assert-never.ts';
import type { Attachment } from './attachment.ts';
import type { Ability } from './language-model.ts';

/** In which form a model is given an attachment; `named` where it gets no more than its name. */
export type AttachmentForm = 'image' | 'document' | 'text' | 'named';

/** Larger documents are refused by some provider that reads documents: their words are sent instead. */
const largestDocumentBytes = 15_000_000;
const mostDocumentPages = 100;

/** What a model with these abilities is given of an attachment. Pure. */
export function attachmentForm(attachment: Attachment, abilities: readonly Ability[]): AttachmentForm {
  const { kind } = attachment;
  switch (kind) {
    case 'image':
      return abilities.includes('vision') ? 'image' : 'named';
    case 'pdf':
      if (abilities.includes('pdf') && (isSendable(attachment) || !attachment.text)) return 'document';
      return attachment.text ? 'text' : 'named';
    case 'text':
    case 'code':
      return 'text';
    default:
      return assertNever(kind);
  }
}

function isSendable({ sizeBytes, pageCount = 0 }: Attachment): boolean {
  return sizeBytes <= largestDocumentBytes && pageCount <= mostDocumentPages;
}
