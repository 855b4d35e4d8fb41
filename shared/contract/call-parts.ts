import { z } from 'zod';
import { AttachmentId, maxAttachments } from '../model/attachment.ts';

/** What many verbs take or answer. */
export const nothing = z.strictObject({});
export const done = z.strictObject({});
export const tags = z.array(z.string().trim().min(1).max(100)).max(50);

/** Longest text one message may carry; longer input belongs into an attachment. */
export const maxMessageCharacters = 400_000;

/** What a message is made of: words, files, or both. */
export const messageParts = {
  text: z.string().trim().max(maxMessageCharacters),
  attachmentIds: z.exactOptional(z.array(AttachmentId).max(maxAttachments)),
};

/** Holds of every message: `.refine(saysSomething, nothingSaid)`. */
export function saysSomething({ text, attachmentIds = [] }: MessageInput): boolean {
  return text !== '' || attachmentIds.length > 0;
}

export const nothingSaid = { path: ['text'], message: 'write something or attach a file' };

interface MessageInput {
  readonly text: string;
  readonly attachmentIds?: readonly string[];
}
