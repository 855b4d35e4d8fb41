export type TransferFileId = string;

/** A file that is whole. */
export interface FinishedFile {
  readonly sizeBytes: number;
  /** Of its content, in hexadecimal. */
  readonly sha256: string;
}

/**
 * Files on their way in or out. They belong to this run of the program: the next start removes what is left of them.
 * The disk's faults are `storage` ContractErrors.
 */
export interface TransferFiles {
  /** An empty file. */
  readonly create: () => Promise<TransferFileId>;
  /** Writes behind what is there; one call at a time for each file. */
  readonly append: (id: TransferFileId, bytes: Uint8Array) => Promise<void>;
  /** Nothing is appended from now on; what was is on the disk. */
  readonly finish: (id: TransferFileId) => Promise<FinishedFile>;
  /** What has been written so far, in pieces of at most `pieceBytes`. */
  readonly read: (
    id: TransferFileId,
    options: { readonly pieceBytes: number; readonly signal: AbortSignal },
  ) => AsyncIterable<Uint8Array>;
  /** Where it lies, for those at the edge who need the file itself. */
  readonly pathOf: (id: TransferFileId) => string;
  /** Also right for a file that is gone. */
  readonly remove: (id: TransferFileId) => Promise<void>;
}
