import type { FileHash } from '../../../shared/model/attachment.ts';
import type { TransferFileId } from './transfer-files.ts';

export interface KeptFile {
  readonly sha256: FileHash;
  /** Since when it has been marked as one that no attachment knows. */
  readonly unknownSince?: number;
}

/** The content of attachments, each under its hash beside the database. The disk's faults are `storage` ContractErrors. */
export interface AttachmentFiles {
  /** Takes a finished file over; one with the same content is replaced by it. */
  readonly keep: (id: TransferFileId, sha256: FileHash) => Promise<void>;
  /** Throws a `not-found` ContractError where the file is gone. */
  readonly read: (
    sha256: FileHash,
    options: { readonly pieceBytes: number; readonly signal: AbortSignal },
  ) => AsyncIterable<Uint8Array>;
  /** Also right for a file that is gone. */
  readonly remove: (sha256: FileHash) => Promise<void>;
  readonly list: () => AsyncIterable<KeptFile>;
  /** Kept beside the file and not in the database, which a restore exchanges. `undefined` takes the mark away. */
  readonly markUnknown: (sha256: FileHash, since: number | undefined) => Promise<void>;
}
