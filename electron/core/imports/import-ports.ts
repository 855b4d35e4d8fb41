import type { UploadId } from '../../../shared/model/transfer.ts';
import type { Announce } from '../ports/announce.ts';
import type { AttachmentFiles } from '../ports/attachment-files.ts';
import type { Clock } from '../ports/clock.ts';
import type { ReadExport } from '../ports/export-reader.ts';
import type { Log } from '../ports/log.ts';
import type { Random } from '../ports/random.ts';
import type { Stores } from '../ports/stores.ts';
import type { TransferFiles } from '../ports/transfer-files.ts';

/** A file that came in whole; from now on it is ours to remove. */
export interface ImportFile {
  readonly fileId: string;
  readonly name: string;
}

export interface ImportPorts {
  readonly stores: Pick<
    Stores,
    'conversations' | 'messages' | 'notes' | 'imports' | 'attachments' | 'workspaces' | 'atomically'
  >;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly announce: Announce;
  readonly files: Pick<TransferFiles, 'pathOf' | 'remove'>;
  readonly attachmentFiles: Pick<AttachmentFiles, 'remove'>;
  readonly takeUpload: (id: UploadId) => Promise<ImportFile>;
  readonly readExport: ReadExport;
  /** To be called after rows of a profile came or went. */
  readonly reloadProfile: () => void;
}
