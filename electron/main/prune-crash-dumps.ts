import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

const keptDumps = 5;

/** Removes all but the newest crash dumps below `directory`: they hold memory, keys included, and stay on this computer. */
export async function pruneCrashDumps(directory: string): Promise<void> {
  const dumps = await Promise.all((await listDumps(directory)).map(withTime));
  const old = dumps.sort((one, other) => other.changedAt - one.changedAt).slice(keptDumps);
  await Promise.all(old.map(({ file }) => rm(file, { force: true })));
}

async function listDumps(directory: string): Promise<readonly string[]> {
  try {
    const names = await readdir(directory, { recursive: true });
    return names.filter((name) => name.endsWith('.dmp')).map((name) => join(directory, name));
  } catch (error) {
    // Made with the first crash.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

async function withTime(file: string): Promise<{ readonly file: string; readonly changedAt: number }> {
  return { file, changedAt: (await stat(file)).mtimeMs };
}
