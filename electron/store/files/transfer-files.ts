import { createHash, type Hash } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { notFound } from '../../../shared/contract/errors.ts';
import type { TransferFileId, TransferFiles } from '../../core/ports/transfer-files.ts';
import { toStorageError } from '../storage-error.ts';
import { readInPieces } from './read-in-pieces.ts';

export interface OwnTransferFiles extends TransferFiles {
  /** Removes what earlier runs have left. */
  readonly removeLeftovers: () => Promise<void>;
  /** Removes everything of this run. */
  readonly close: () => Promise<void>;
}

interface Written {
  readonly handle: FileHandle;
  readonly hash: Hash;
  sizeBytes: number;
}

/** Each run has a folder of its own, so that those of earlier ones can be removed while files come in already. */
export function createTransferFiles(directory: string, newId: () => string): OwnTransferFiles {
  const run = newId();
  const folder = join(directory, run);
  const written = new Map<TransferFileId, Written>();
  const pathOf = (id: TransferFileId) => join(folder, id);

  const find = (id: TransferFileId): Written => {
    const file = written.get(id);
    if (!file) throw notFound('file', id);
    return file;
  };

  return {
    create: () =>
      guarded(directory, async () => {
        const id = newId();
        await mkdir(folder, { recursive: true, mode: 0o700 });
        const handle = await open(pathOf(id), 'wx', 0o600);
        written.set(id, { handle, hash: createHash('sha256'), sizeBytes: 0 });
        return id;
      }),
    append: (id, bytes) =>
      guarded(pathOf(id), async () => {
        const file = find(id);
        await file.handle.writeFile(bytes);
        file.hash.update(bytes);
        file.sizeBytes += bytes.length;
      }),
    finish: (id) =>
      guarded(pathOf(id), async () => {
        const { handle, hash, sizeBytes } = find(id);
        written.delete(id);
        await handle.sync().finally(() => handle.close());
        return { sizeBytes, sha256: hash.digest('hex') };
      }),
    read: (id, options) => readInPieces(pathOf(id), options),
    pathOf,
    remove: (id) =>
      guarded(pathOf(id), async () => {
        const file = written.get(id);
        written.delete(id);
        await file?.handle.close();
        await rm(pathOf(id), { force: true });
      }),
    removeLeftovers: () => guarded(directory, () => removeOthers(directory, run)),
    close: () =>
      guarded(folder, async () => {
        const handles = [...written.values()].map(({ handle }) => handle);
        written.clear();
        await Promise.all(handles.map((handle) => handle.close()));
        await rm(folder, { recursive: true, force: true });
      }),
  };
}

async function removeOthers(directory: string, run: string): Promise<void> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  for (const name of await readdir(directory)) {
    if (name !== run) await rm(join(directory, name), { recursive: true, force: true });
  }
}

async function guarded<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw toStorageError(error, { path });
  }
}
