import { createBackups, type Backups } from '../core/backups/create-backups.ts';
import { createImports, type Imports } from '../core/imports/create-imports.ts';
import type { Announce } from '../core/ports/announce.ts';
import type { World } from './open-world.ts';
import { createReadExport } from './read-exports.ts';
import type { Transfers } from './compose-transfers.ts';

export interface Archives {
  readonly imports: Imports;
  readonly backups: Backups;
}

interface ArchivePorts extends Pick<Transfers, 'uploads'> {
  readonly world: World;
  readonly announce: Announce;
  readonly closing: AbortSignal;
}

/** What comes in from other programs and goes out for the person to keep. */
export function composeArchives({ world, announce, uploads, closing }: ArchivePorts): Archives {
  const { clock, random, log, opened, transferFiles: files, isReadOnly } = world;
  const imports = createImports({
    stores: opened.stores,
    clock,
    random,
    log,
    announce,
    files,
    takeUpload: (id) => {
      // An import writes much: the disk's waits belong to another thread.
      opened.checkpointInBackground();
      return uploads.take(id);
    },
    readExport: createReadExport(clock),
  });
  if (!isReadOnly) imports.resume();
  closing.addEventListener('abort', imports.close);
  return { imports, backups: createBackups({ files: opened.backups, announce, closing }) };
}
