import { mkdir, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ContractError } from '../../../shared/contract/errors.ts';
import { FileHash } from '../../../shared/model/attachment.ts';
import type { AttachmentFiles, KeptFile } from '../../core/ports/attachment-files.ts';
import type { TransferFiles } from '../../core/ports/transfer-files.ts';
import { errorCode, toStorageError } from '../storage-error.ts';
import { readInPieces } from './read-in-pieces.ts';

/** `ab/ab12…` in the directory: no folder grows too long. */
export function createAttachmentFiles(directory: string, transfers: Pick<TransferFiles, 'pathOf'>): AttachmentFiles {
  const folderOf = (sha256: FileHash) => join(directory, sha256.slice(0, 2));
  const pathOf = (sha256: FileHash) => join(folderOf(sha256), sha256);
  return {
    keep: async (id, sha256) => {
      try {
        await mkdir(folderOf(sha256), { recursive: true, mode: 0o700 });
        await rename(transfers.pathOf(id), pathOf(sha256));
        await rm(markOf(pathOf(sha256)), { force: true });
      } catch (error) {
        throw toStorageError(error, { path: pathOf(sha256) });
      }
    },
    read: async function* (sha256, options) {
      const pieces = readInPieces(pathOf(sha256), options);
      try {
        yield* pieces;
      } catch (error) {
        throw isMissing(error) ? missing(pathOf(sha256)) : error;
      }
    },
    remove: async (sha256) => {
      await rm(pathOf(sha256), { force: true });
      await rm(markOf(pathOf(sha256)), { force: true });
    },
    list: () => listFiles(directory),
    markUnknown: (sha256, since) => mark(markOf(pathOf(sha256)), since),
  };
}

/** An empty file beside the other one, as old as the mark. */
function markOf(path: string): string {
  return `${path}.unknown`;
}

async function mark(path: string, since: number | undefined): Promise<void> {
  if (since === undefined) return rm(path, { force: true });
  try {
    await writeFile(path, '', { mode: 0o600 });
    await utimes(path, since / 1_000, since / 1_000);
  } catch (error) {
    throw toStorageError(error, { path });
  }
}

async function* listFiles(directory: string): AsyncGenerator<KeptFile, void> {
  for (const prefix of await readFolder(directory)) {
    const folder = join(directory, prefix);
    const names = new Set(await readFolder(folder));
    for (const name of names) {
      const sha256 = FileHash.safeParse(name);
      if (!sha256.success) continue;
      const isMarked = names.has(markOf(name));
      yield { sha256: sha256.data, ...(isMarked && { unknownSince: await modifiedAt(join(folder, markOf(name))) }) };
    }
  }
}

async function modifiedAt(path: string): Promise<number> {
  return Math.round((await stat(path)).mtimeMs);
}

async function readFolder(path: string): Promise<readonly string[]> {
  try {
    return await readdir(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return [];
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof ContractError && errorCode(error.cause) === 'ENOENT';
}

function missing(path: string): ContractError {
  return new ContractError({ code: 'not-found', message: `The file ${path} is gone. Attach it again.` });
}
