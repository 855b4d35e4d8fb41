import type { FileHash } from '../../../shared/model/attachment.ts';
import type { Conversation } from '../../../shared/model/conversation.ts';
import type { HeldProvider, Import } from '../../../shared/model/import.ts';
import type { Message } from '../../../shared/model/message.ts';

/** What was brought in from elsewhere, and by which import. */
export interface ImportStore {
  /** Newest first, at most `limit`. */
  readonly list: (limit: number) => readonly Import[];
  /** Inserts or replaces. */
  readonly save: (one: Import) => void;
  /** A conversation that the import brings in. */
  readonly addConversation: (importId: string, conversation: Conversation) => void;
  /** Stores those that are not there yet; answers how many. Parents come before their children. */
  readonly addMessages: (importId: string, messages: readonly Message[]) => number;
  /**
   * Takes back a little of what an import brought in; answers whether more is left. What the person has gone on from
   * stays, with everything above it, and so do rules, notes and the like that they have changed since.
   */
  readonly removeSome: (importId: string) => boolean;
  /** Forgets a few imported files that no message has any more; answers which contents nothing needs now. */
  readonly forgetFiles: () => readonly FileHash[];
  /** Takes in what an archive of Switchboard was loaded to. */
  readonly openMerge: (importId: string, path: string) => ArchiveMerge;
}

/** Rows that were taken in, and rows that were there. */
export interface MergedRows {
  readonly added: number;
  readonly unchanged: number;
}

export interface ArchiveMerge {
  /** A few milliseconds' work; answers whether more is left. */
  readonly step: () => boolean;
  readonly progress: () => { readonly done: number; readonly total: number };
  readonly counts: () => {
    readonly conversations: MergedRows;
    readonly messages: MergedRows;
    readonly files: MergedRows;
  };
  /** Providers that are not taken over, and are not here. */
  readonly heldProviders: () => readonly HeldProvider[];
  readonly close: () => void;
}
