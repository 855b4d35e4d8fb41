import { createHash } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { createInterface } from 'node:readline';
import { type ExportEvent, UnreadableExport } from '../core/ports/export-reader.ts';
import { ArchiveManifest, archiveFormatVersion, fileName, manifestName, tableName } from './archive-manifest.ts';
import type { ExportEntry, OpenedExport } from './opened-export.ts';

/** Where the rows and files of an archive go. */
export interface ArchiveTarget {
  readonly databasePath: string;
  readonly isKnownVersion: (databaseVersion: number) => boolean;
  readonly openLoader: (
    path: string,
    databaseVersion: number,
  ) => {
    readonly insert: (table: string, line: string) => void;
    readonly finish: () => void;
    readonly close: () => void;
  };
  /** Keeps a file under its hash; answers whether its content has that hash. */
  readonly keepFile: (entry: ExportEntry, sha256: string) => Promise<boolean>;
}

/** The manifest, where the export is an archive of Switchboard. */
export async function findManifest({ entries }: OpenedExport): Promise<ArchiveManifest | undefined> {
  const entry = entries.find(({ name }) => name === manifestName);
  if (!entry || entry.sizeBytes > largestManifestBytes) return undefined;
  const read = ArchiveManifest.safeParse(parse(await text(await entry.open())));
  return read.success ? read.data : undefined;
}

const largestManifestBytes = 1_000_000;

/** Loads every row and file, and looks whether all are there and unchanged. Throws `UnreadableExport` where not. */
export async function* readArchive(
  { entries }: OpenedExport,
  manifest: ArchiveManifest,
  target: ArchiveTarget,
): AsyncGenerator<readonly ExportEvent[], void> {
  if (manifest.formatVersion > archiveFormatVersion || !target.isKnownVersion(manifest.databaseVersion)) {
    throw new UnreadableExport('This archive was made by a newer Switchboard. Update this one, then import it again.');
  }
  const totalBytes = entries.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  let readBytes = 0;
  const loader = target.openLoader(target.databasePath, manifest.databaseVersion);
  try {
    for (const [name, expected] of Object.entries(manifest.tables)) {
      const entry = find(entries, tableName(name));
      const found = await loadTable(entry, (line) => loader.insert(name, line));
      if (found.rows !== expected.rows || found.sha256 !== expected.sha256) throw damaged(entry.name);
      readBytes += entry.sizeBytes;
      yield [{ type: 'progress', readBytes, totalBytes }];
    }
    for (const entry of entries.filter(({ name }) => name.startsWith(fileName('')))) {
      if (!(await target.keepFile(entry, entry.name.slice(fileName('').length)))) throw damaged(entry.name);
      readBytes += entry.sizeBytes;
      yield [{ type: 'progress', readBytes, totalBytes }];
    }
    loader.finish();
  } catch (error) {
    throw error instanceof UnreadableExport ? error : damaged('the archive', error);
  } finally {
    loader.close();
  }
  yield [{ type: 'archive', databasePath: target.databasePath }];
}

async function loadTable(
  entry: ExportEntry,
  onLine: (line: string) => void,
): Promise<{ readonly rows: number; readonly sha256: string }> {
  const hash = createHash('sha256');
  let rows = 0;
  const stream = await entry.open();
  for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    hash.update(`${line}\n`);
    rows += 1;
    onLine(line);
  }
  return { rows, sha256: hash.digest('hex') };
}

function find(entries: readonly ExportEntry[], name: string): ExportEntry {
  const found = entries.find((entry) => entry.name === name);
  if (!found) throw damaged(name);
  return found;
}

function damaged(what: string, cause?: unknown): UnreadableExport {
  const words = `The archive is damaged or was changed: ${what} is not as it was exported. Nothing of it was taken in.`;
  return new UnreadableExport(words, { cause });
}

function parse(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
