import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { type ExportFile, UnreadableExport } from '../core/ports/export-reader.ts';
import { isArchivePart, manifestName } from './archive-manifest.ts';
import { describeZipError } from './describe-zip-error.ts';
import type { OpenedExport } from './opened-export.ts';
import { type ZipLimits, zipLimits } from './zip-limits.ts';

const encryptedFlag = 1;

/**
 * Reads the table of a zip and nothing else yet. Sizes are those the archive claims: entries are checked against them
 * while they are inflated. Throws `UnreadableExport`.
 */
export async function openZip({ path, name }: ExportFile, limits: ZipLimits = zipLimits): Promise<OpenedExport> {
  let zip: ZipFile | undefined;
  try {
    zip = await openPromise(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true });
    const opened = zip;
    const entries = await listEntries(opened, name, limits);
    return {
      entries: entries.map((entry) => ({
        name: entry.fileName,
        sizeBytes: entry.uncompressedSize,
        checksum: entry.crc32,
        open: () => opened.openReadStreamPromise(entry),
      })),
      close: () => opened.close(),
    };
  } catch (error) {
    zip?.close();
    throw describeZipError(error, name);
  }
}

async function listEntries(zip: ZipFile, name: string, limits: ZipLimits): Promise<readonly Entry[]> {
  if (zip.entryCount > limits.entries)
    throw refuse(name, `it holds ${zip.entryCount} files, more than ${limits.entries}`);
  const entries: Entry[] = [];
  const dense: Entry[] = [];
  let totalBytes = 0;
  for await (const entry of zip.eachEntry()) {
    totalBytes += entry.uncompressedSize;
    if (totalBytes > limits.totalBytes)
      throw refuse(name, `it would unpack to more than ${gigabytes(limits.totalBytes)}`);
    if (isDense(entry, limits)) dense.push(entry);
    if ((entry.generalPurposeBitFlag & encryptedFlag) !== 0) {
      throw new UnreadableExport(`${name} is protected by a password. Unpack it first, then choose the files in it.`);
    }
    if (!entry.fileName.endsWith('/') && !isLitter(entry.fileName)) entries.push(entry);
  }
  const bomb = findBomb(dense, entries, limits);
  if (bomb) {
    const times = Math.round(bomb.uncompressedSize / Math.max(1, bomb.compressedSize));
    throw refuse(name, `${bomb.fileName} would grow to ${times} times its size when unpacked`);
  }
  return entries;
}

/** Honest words can be as repetitive as a bomb: in an archive of ours a bounded amount of them is looked at. */
function findBomb(dense: readonly Entry[], all: readonly Entry[], { ownDenseBytes }: ZipLimits): Entry | undefined {
  const isOwn = all.some(({ fileName }) => fileName === manifestName);
  const denseBytes = dense.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (!isOwn || denseBytes > ownDenseBytes) return dense[0];
  return dense.find(({ fileName }) => !isArchivePart(fileName));
}

function isDense({ uncompressedSize, compressedSize }: Entry, { ratio, ratioFromBytes }: ZipLimits): boolean {
  return uncompressedSize > ratioFromBytes && uncompressedSize > compressedSize * ratio;
}

/** What the system of the one who packed it left behind. */
function isLitter(name: string): boolean {
  return name.startsWith('__MACOSX/') || /(^|\/)\._/.test(name);
}

function gigabytes(bytes: number): string {
  return `${Math.round(bytes / 2 ** 30)} GB`;
}

function refuse(name: string, because: string): UnreadableExport {
  return new UnreadableExport(`${name} was refused: ${because}. No export looks like that; download it again.`);
}
