import type { Attachment } from '../../../shared/model/attachment.ts';
import type { Citation, ToolCall } from '../../../shared/model/message.ts';
import type { ImportProduct, SkippedRecord } from '../../../shared/model/import.ts';

/** A file that another product says belongs to a message; its bytes are often not part of the export. */
export interface ExportedFile {
  readonly key: string;
  readonly name: string;
  readonly mediaType?: string;
  readonly sizeBytes?: number;
  /** Text the export carries itself, in place of the file. */
  readonly text?: string;
  /** Set once the bytes lie with the attachments. */
  readonly kept?: KeptFile;
}

export type KeptFile = Pick<Attachment, 'kind' | 'mediaType' | 'sizeBytes' | 'sha256' | 'text'>;

export interface ExportedMessage {
  /** Names the message within its conversation, the same in every export. */
  readonly key: string;
  /** The message before it; parents come before their children. */
  readonly parentKey?: string;
  readonly role: 'user' | 'assistant';
  readonly text: string;
  readonly reasoning?: string;
  readonly citations?: readonly Citation[];
  readonly toolCalls?: readonly ToolCall[];
  readonly files?: readonly ExportedFile[];
  /** What the other product called the model; never routed. */
  readonly modelLabel?: string;
  readonly createdAt: number;
}

export interface ExportedConversation {
  readonly product: ImportProduct;
  /** Names the conversation within the product, the same in every export. */
  readonly key: string;
  readonly title: string;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly isPinned: boolean;
  readonly isArchived: boolean;
  /** Instructions the conversation was held under; never a message. */
  readonly context?: string;
  /** The last message of the branch that was on screen. */
  readonly activeKey?: string;
}

/** What a reader finds, in this order: a conversation, its messages in slices, the next conversation. */
export type ExportEvent =
  | { readonly type: 'progress'; readonly readBytes: number; readonly totalBytes: number }
  | { readonly type: 'conversation'; readonly conversation: ExportedConversation }
  | { readonly type: 'messages'; readonly messages: readonly ExportedMessage[] }
  | { readonly type: 'skipped'; readonly record: SkippedRecord }
  /** An archive of Switchboard, loaded and checked, in a database of its own. */
  | { readonly type: 'archive'; readonly databasePath: string };

export interface ExportFile {
  readonly path: string;
  /** What the person calls it. */
  readonly name: string;
}

/**
 * Reads the exports of other products somewhere that holds nobody up. Holds back while what it gave is not taken yet.
 * Throws `UnreadableExport` where a file cannot be read at all.
 */
export type ReadExport = (files: readonly ExportFile[], signal: AbortSignal) => AsyncIterable<readonly ExportEvent[]>;

/** The message names the file, the cause and the next step. */
export class UnreadableExport extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'UnreadableExport';
  }
}
