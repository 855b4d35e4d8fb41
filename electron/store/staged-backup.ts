import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type BackupFile, nameBackup, readBackupName } from './backup-files.ts';
import { errorCode } from './storage-error.ts';
import type { StorePaths } from './store-paths.ts';

/**
 * The copy of the backup that waits for the next start. The name decides, and only a whole copy has that name: killed at
 * any moment, what waits is the one before or the new one, never a mixture.
 */
export function readStaged(paths: StorePaths): BackupFile | undefined {
  const name = readName(paths.stagedName);
  const copy = name === undefined ? undefined : readBackupName(paths.staged, name);
  return copy && existsSync(copy.path) ? copy : undefined;
}

/**
 * Takes up a copy that an earlier version staged, which has its name beside it at most. It is newer than any other: this
 * version leaves none at its start. Killed at any moment, the next start goes on. The caller holds the instance lock.
 */
export function adoptStagedAlone(paths: StorePaths): void {
  const { stagedAlone, staged, stagedName } = paths;
  rmSync(unfinishedOf(stagedAlone), { force: true });
  const madeAt = statSync(stagedAlone, { throwIfNoEntry: false })?.mtimeMs;
  if (madeAt === undefined) return;
  const known = readName(stagedName);
  const copy =
    (known === undefined ? undefined : readBackupName(staged, known)) ?? nameBackup(staged, 'by-hand', madeAt);
  mkdirSync(staged, { recursive: true });
  writeFileSync(unfinishedOf(stagedName), basename(copy.path));
  renameSync(unfinishedOf(stagedName), stagedName);
  renameSync(stagedAlone, copy.path);
}

/** Takes the place of what waited before. Two at once would remove each other's copies: one after the other only. */
export async function stageBackup(paths: StorePaths, name: string): Promise<void> {
  await mkdir(paths.staged, { recursive: true });
  await putWhole(join(paths.staged, name), (unfinished) => copyFile(join(paths.backups, name), unfinished));
  await putWhole(paths.stagedName, (unfinished) => writeFile(unfinished, name));
  for (const other of await readdir(paths.staged)) {
    if (other !== name) await rm(join(paths.staged, other), { force: true });
  }
}

/** The removal of a large file takes a while: not on this thread. */
export async function unstageBackup({ stagedName, staged }: StorePaths): Promise<void> {
  await rm(stagedName, { force: true });
  await rm(staged, { force: true, recursive: true });
}

/** Nothing waits for the next start any more, and nothing is left of what was begun. */
export function removeStaged({ stagedName, staged, stagedAlone }: StorePaths): void {
  for (const path of [stagedName, unfinishedOf(stagedName), staged, stagedAlone])
    rmSync(path, { force: true, recursive: true });
}

function readName(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** The file is there as a whole, or as it was. */
async function putWhole(path: string, write: (unfinished: string) => Promise<void>): Promise<void> {
  const unfinished = unfinishedOf(path);
  try {
    await write(unfinished);
    await rename(unfinished, path);
  } finally {
    await rm(unfinished, { force: true });
  }
}

function unfinishedOf(path: string): string {
  return `${path}.unfinished`;
}
