import { join } from 'node:path';
import type { ExportPorts } from '../core/api/exports-api.ts';
import { reloadProfile } from '../core/api/reload-profile.ts';
import { createBackups, type Backups } from '../core/backups/create-backups.ts';
import { createImports, type Imports } from '../core/imports/create-imports.ts';
import type { Announce } from '../core/ports/announce.ts';
import { storePaths } from '../store/store-paths.ts';
import type { World } from './open-world.ts';
import { createReadExport } from './read-exports.ts';
import type { Transfers } from './compose-transfers.ts';
import { createWriteExport } from './write-exports.ts';

export interface Archives {
  readonly exports: ExportPorts;
  readonly imports: Imports;
  readonly backups: Backups;
}

type ReloadPorts = Parameters<typeof reloadProfile>[0];

interface ArchivePorts extends Pick<Transfers, 'uploads' | 'downloads'>, Omit<ReloadPorts, 'announce'> {
  readonly dataDirectory: string;
  readonly world: World;
  readonly announce: Announce;
  readonly closing: AbortSignal;
}

/** What comes in from other programs and goes out for the person to keep. */
export function composeArchives({
  world,
  dataDirectory,
  announce,
  uploads,
  downloads,
  closing,
  ...parts
}: ArchivePorts): Archives {
  const { clock, random, log, opened, transferFiles: files, isReadOnly } = world;
  const imports = createImports({
    stores: opened.stores,
    clock,
    random,
    log,
    announce,
    files,
    attachmentFiles: world.attachmentFiles,
    takeUpload: (id) => {
      // An import writes much: the disk's waits belong to another thread.
      opened.checkpointInBackground();
      return uploads.take(id);
    },
    reloadProfile: () => reloadProfile({ ...parts, announce }),
    readExport: createReadExport(clock, join(dataDirectory, 'attachments')),
  });
  if (!isReadOnly) imports.resume();
  closing.addEventListener('abort', imports.close);
  const places = {
    databasePath: storePaths(dataDirectory).database,
    attachmentsDirectory: join(dataDirectory, 'attachments'),
  };
  const exports: ExportPorts = {
    stores: opened.stores,
    clock,
    files,
    offer: downloads.offer,
    writeExport: createWriteExport({ clock, ...places }),
  };
  return { imports, exports, backups: createBackups({ files: opened.backups, announce, closing }) };
}
