import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { Readable } from 'node:stream';
import { type ArchiveManifest, archiveFormatVersion, fileName, manifestName, tableName } from './archive-manifest.ts';
import type { ZipPart } from './write-zip.ts';
import { zipLimits } from './zip-limits.ts';

interface ArchivedContent {
  readonly databaseVersion: number;
  readonly tables: readonly { readonly name: string; readonly lines: () => Iterable<string> }[];
  readonly files: readonly { readonly sha256: string; readonly path: string }[];
}

interface ArchiveFacts {
  readonly createdAt: number;
  readonly workspaceId?: string | undefined;
}

/** The parts of an archive: tables as lines of JSON, files under their hash, and what it all adds up to. */
export function archiveParts(content: ArchivedContent, { createdAt, workspaceId }: ArchiveFacts): readonly ZipPart[] {
  const tables: ArchiveManifest['tables'] = {};
  const counted = content.tables.map(({ name, lines }) => ({
    name: tableName(name),
    open: () => Readable.from(countLines(lines(), (count) => (tables[name] = count))),
  }));
  const files = content.files.map(({ sha256, path }) => ({
    name: fileName(sha256),
    open: () => createReadStream(path),
    // Packed, a repetitive one would look like a bomb to whoever reads it.
    isPacked: isLarge(path),
  }));
  const manifest = (): ArchiveManifest => ({
    format: 'switchboard-archive',
    formatVersion: archiveFormatVersion,
    databaseVersion: content.databaseVersion,
    createdAt,
    ...(workspaceId !== undefined && { workspaceId }),
    tables,
    files: files.length,
  });
  const last = { name: manifestName, open: () => Readable.from([`${JSON.stringify(manifest(), undefined, 2)}\n`]) };
  return [...counted, ...files, last];
}

function isLarge(path: string): boolean {
  return (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > zipLimits.ratioFromBytes;
}

const pieceCharacters = 64_000;

/** Joined to pieces: a stream of single lines would cost more than the lines. */
function* countLines(
  lines: Iterable<string>,
  onEnd: (count: { readonly rows: number; readonly sha256: string }) => void,
): Generator<string, void> {
  const hash = createHash('sha256');
  let rows = 0;
  let piece = '';
  for (const line of lines) {
    hash.update(line);
    rows += 1;
    piece += line;
    if (piece.length < pieceCharacters) continue;
    yield piece;
    piece = '';
  }
  onEnd({ rows, sha256: hash.digest('hex') });
  if (piece !== '') yield piece;
}
