import type { Attachment } from '../../shared/model/attachment.ts';
import type { ConversationId } from '../../shared/model/ids.ts';
import { attachmentsOf, type ComposedFile } from './composed-file.ts';

export type Files = readonly ComposedFile[];

export interface AttachmentsState {
  /** The files of the message that is being written, by conversation. */
  readonly files: Readonly<Record<ConversationId, Files>>;
  /** What the core keeps of a draft, once. */
  readonly read: (id: ConversationId) => Promise<void>;
  /** Whether a file is on its way, or it is not known yet what the core keeps. */
  readonly isComing: (id: ConversationId) => boolean;
  /** Waits for what is on its way; answers whether all of it has come. */
  readonly arrive: (id: ConversationId) => Promise<boolean>;
  /** One after the other; each says how far it is. Resolves when all are there or refused. */
  readonly add: (id: ConversationId, files: readonly File[]) => Promise<void>;
  /** Calls off one that is coming; takes away one that is there, with Undo. */
  readonly remove: (id: ConversationId, fileId: string) => void;
  /** Hands over what is attached: the message goes off. */
  readonly take: (id: ConversationId) => readonly Attachment[];
  /** Brings back what a message that did not go off had attached. */
  readonly put: (id: ConversationId, attachments: readonly Attachment[]) => void;
  /** Keeps with the draft what is attached now. */
  readonly keep: (id: ConversationId) => Promise<void>;
}

/** How the parts of the store work on its files. */
export interface FilesAccess {
  readonly filesOf: (id: ConversationId) => Files;
  readonly change: (id: ConversationId, how: (files: Files) => Files) => void;
  readonly keep: AttachmentsState['keep'];
}

export function idsOf(files: Files): string[] {
  return attachmentsOf(files).map(({ id }) => id);
}

export function toFile(attachment: Attachment): ComposedFile {
  return { type: 'attached', id: attachment.id, attachment };
}

/** Those that are not among the files. */
export function withoutKnown(attachments: readonly Attachment[], files: Files): readonly Attachment[] {
  const known = new Set(idsOf(files));
  return attachments.filter(({ id }) => !known.has(id));
}
