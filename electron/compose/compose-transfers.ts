import { createDownloads, type Downloads } from '../core/transfers/downloads.ts';
import { createUploads, type Uploads } from '../core/transfers/uploads.ts';
import type { World } from './open-world.ts';

export interface Transfers {
  readonly uploads: Uploads;
  readonly downloads: Downloads;
  /** Removes the files of this run. */
  readonly close: () => Promise<void>;
}

/** Files on their way in and out; those that an earlier run has left are removed in the background. */
export function composeTransfers({ transferFiles: files, clock, log, isReadOnly }: World): Transfers {
  if (!isReadOnly) {
    files.removeLeftovers().catch((error: unknown) => log.warn('transfer-leftovers-not-removed', { error }));
  }
  const uploads = createUploads({ files, clock });
  const downloads = createDownloads({ files, clock });
  return {
    uploads,
    downloads,
    close: () => {
      uploads.close();
      downloads.close();
      return files.close();
    },
  };
}
