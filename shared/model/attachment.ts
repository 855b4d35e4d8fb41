import { z } from 'zod';
import { AttachmentKind } from './routing-request.ts';

export const AttachmentId = z.string().min(1).max(200);
export type AttachmentId = z.infer<typeof AttachmentId>;

/** SHA-256 of a file's content, in hexadecimal: the name it is kept under. */
export const FileHash = z.string().regex(/^[0-9a-f]{64}$/);
export type FileHash = z.infer<typeof FileHash>;

export const Pixels = z.strictObject({ width: z.int().min(1), height: z.int().min(1) });
export type Pixels = z.infer<typeof Pixels>;

/** A smaller version of an image; the original is kept beside it. */
export const ImageCopy = z.strictObject({
  sha256: FileHash,
  mediaType: z.string(),
  sizeBytes: z.int().min(0),
  ...Pixels.shape,
});
export type ImageCopy = z.infer<typeof ImageCopy>;

/** The words of a file, as UTF-8 in a file of their own. */
export const AttachedText = z.strictObject({
  sha256: FileHash,
  sizeBytes: z.int().min(0),
  characters: z.int().min(0),
  tokens: z.int().min(0),
  /** How far the count may be off, in whole percent. */
  errorPercent: z.int().min(0),
});
export type AttachedText = z.infer<typeof AttachedText>;

/** A file that belongs to a message, or to one that is being written. What it holds never changes. */
export const Attachment = z.strictObject({
  id: AttachmentId,
  name: z.string().min(1).max(1_000),
  kind: AttachmentKind,
  mediaType: z.string(),
  sizeBytes: z.int().min(0),
  sha256: FileHash,
  /** Of an image, upright. */
  pixels: z.exactOptional(Pixels),
  /** Of an image, largest first. */
  copies: z.exactOptional(z.array(ImageCopy)),
  /** Of a PDF. */
  pageCount: z.exactOptional(z.int().min(0)),
  /** Of a text, and of a PDF that holds words. */
  text: z.exactOptional(AttachedText),
});
export type Attachment = z.infer<typeof Attachment>;

/** Files that one message may carry. */
export const maxAttachments = 20;

/** Largest file that may be attached. */
export const maxAttachmentBytes = 104_857_600;

/** More words than any model reads: they are kept, and not sent. */
export const mostTextTokens = 4_000_000;

/** Text that is pasted in one piece is offered as a file from here on. */
export const longPasteCharacters = 5_000;

/** Long edges of the copies that are made of a larger image, in pixels; the smallest one is for showing. */
export const copyEdges = { large: 2_048, usual: 1_568, shown: 320 } as const;

/** Every file that an attachment needs. */
export function filesOf({ sha256, copies = [], text }: Attachment): readonly FileHash[] {
  return [...new Set([sha256, ...copies.map((copy) => copy.sha256), ...(text ? [text.sha256] : [])])];
}
