import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createReadExport } from '../../electron/compose/read-exports.ts';
import { createImports, type Imports } from '../../electron/core/imports/create-imports.ts';
import type { OpenedStore } from '../../electron/store/open-store.ts';
import { systemClock } from '../../electron/platform/system-clock.ts';
import { createSystemRandom } from '../../electron/platform/system-random.ts';
import type { Import } from '../../shared/model/import.ts';
import { openTemporaryStore } from '../store/temporary-store.ts';
import { temporaryDirectory } from '../store/temporary-directory.ts';

export interface StartedImports {
  readonly imports: Imports;
  readonly store: OpenedStore;
  readonly directory: string;
  /** Imports a copy of the file and waits until that import has come to rest. */
  readonly bringIn: (path: string, onAnnounced?: (one: Import) => void) => Promise<Import>;
  /** Waits until the newest import rests. */
  readonly rest: () => Promise<Import>;
  /** Uploaded files that are still there. */
  readonly leftFiles: () => boolean;
}

/** Imports over a real store and the real thread that reads. */
export function startImports(store = openTemporaryStore()): StartedImports {
  const directory = temporaryDirectory();
  const listeners = new Set<() => void>();
  const upload = join(directory, 'upload');
  const imports = createImports({
    stores: store.stores,
    clock: systemClock,
    random: createSystemRandom(systemClock.now),
    log: { info: () => {}, warn: () => {}, error: (event, details) => console.error(event, details) },
    announce: () => {
      for (const listener of listeners) listener();
    },
    files: { pathOf: (id) => id, remove: async (id) => rmSync(id, { force: true }) },
    attachmentFiles: {
      remove: async (sha256) => rmSync(join(directory, 'attachments', sha256.slice(0, 2), sha256), { force: true }),
    },
    takeUpload: async (name) => ({ fileId: upload, name }),
    reloadProfile: () => {},
    readExport: createReadExport(systemClock, join(directory, 'attachments')),
  });
  onTestFinished(imports.close);

  const newest = (): Import => {
    const [one] = imports.list();
    if (!one) throw new Error('There is no import.');
    return one;
  };
  const rest = (onAnnounced?: (one: Import) => void) =>
    new Promise<Import>((resolve) => {
      const look = () => {
        const one = newest();
        onAnnounced?.(one);
        if (one.progress.state !== 'complete' && one.progress.state !== 'removed') return;
        listeners.delete(look);
        // The run itself ends just after it has said so.
        setTimeout(() => resolve(one), 0);
      };
      listeners.add(look);
    });
  return {
    imports,
    store,
    directory,
    rest,
    leftFiles: () => existsSync(upload),
    bringIn: async (path, onAnnounced) => {
      copyFileSync(path, upload);
      const resting = rest(onAnnounced);
      await imports.start({ uploadIds: [path.split('/').at(-1) ?? path], workspaceId: 'default' });
      return resting;
    },
  };
}
