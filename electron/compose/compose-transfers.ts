import type { AttachmentFiles } from '../core/ports/attachment-files.ts';
import type { PdfReader } from '../core/ports/pdf-reader.ts';
import type { TransferFiles } from '../core/ports/transfer-files.ts';
import { createDownloads, type Downloads } from '../core/transfers/downloads.ts';
import { createUploads, type Uploads } from '../core/transfers/uploads.ts';
import { createPdfReader } from '../platform/pdf-reader.ts';
import { keepAttachmentsTidy } from './keep-attachments-tidy.ts';
import type { World } from './open-world.ts';

export interface Transfers {
  readonly uploads: Uploads;
  readonly downloads: Downloads;
  readonly transferFiles: TransferFiles;
  readonly attachmentFiles: AttachmentFiles;
  readonly pdfReader: PdfReader;
  /** Removes the files of this run that were not kept. */
  readonly close: () => Promise<void>;
}

/** Files on their way in and out, and those that stay. What nobody needs any more is removed in the background. */
export function composeTransfers(world: World): Transfers {
  const { transferFiles: files, attachmentFiles, clock } = world;
  const uploads = createUploads({ files, clock });
  const downloads = createDownloads({ files, clock });
  const stopTidying = world.isReadOnly ? () => {} : tidy(world);
  return {
    uploads,
    downloads,
    transferFiles: files,
    attachmentFiles,
    pdfReader: createPdfReader(clock),
    close: () => {
      stopTidying();
      uploads.close();
      downloads.close();
      return files.close();
    },
  };
}

function tidy({ transferFiles, attachmentFiles, clock, log, opened }: World): () => void {
  transferFiles.removeLeftovers().catch((error: unknown) => log.warn('transfer-leftovers-not-removed', { error }));
  return keepAttachmentsTidy({ stores: opened.stores, attachmentFiles, clock, log });
}
