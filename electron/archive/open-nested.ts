import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { type ExportFile, UnreadableExport } from '../core/ports/export-reader.ts';
import type { SkippedRecord } from '../../shared/model/import.ts';
import { holdsConversations } from './choose-entries.ts';
import { describeZipError } from './describe-zip-error.ts';
import { openExport } from './open-export.ts';
import type { ExportEntry, OpenedExport } from './opened-export.ts';

/** More zips than an export comes in. */
const mostNested = 40;
const largestNestedBytes = 4 * 2 ** 30;

/** As exports call the zips they are made of. */
const exportPart = /^((conversations|design_chats|projects|memories|light_metadata|frames)(-\d+)?|data-.+)\.zip$/i;
/** As exports call what the person once uploaded. */
const uploaded = /^file[-_]/i;

export interface Nested {
  readonly opened: readonly OpenedExport[];
  readonly unreadable: readonly SkippedRecord[];
}

/**
 * The zips that an export is made of, unpacked beside it; closing one removes it. What the person once uploaded is left
 * alone, and so are zips inside those. One that cannot be read costs itself only.
 */
export async function openNested(file: ExportFile, outer: OpenedExport): Promise<Nested> {
  const opened: OpenedExport[] = [];
  const unreadable: SkippedRecord[] = [];
  try {
    for (const [place, entry] of partsOf(outer).entries()) {
      const one = await unpack(entry, `${file.path}.nested-${place}`).catch((error: unknown) => whyNot(error, entry));
      if ('why' in one) unreadable.push(one);
      else opened.push(one);
    }
    return { opened, unreadable };
  } catch (error) {
    for (const one of opened) one.close();
    throw error;
  }
}

/** Beside conversations lies what was uploaded as well: there only the names of parts tell. */
function partsOf({ entries }: OpenedExport): readonly ExportEntry[] {
  const isWhole = holdsConversations(entries);
  const zips = entries.filter(({ name, sizeBytes }) => {
    const base = name.split('/').at(-1) ?? '';
    if (!/\.zip$/i.test(base) || sizeBytes > largestNestedBytes) return false;
    return exportPart.test(base) || (!isWhole && !uploaded.test(base));
  });
  return zips.slice(0, mostNested);
}

async function unpack(entry: ExportEntry, path: string): Promise<OpenedExport> {
  try {
    await pipeline(await entry.open(), createWriteStream(path));
    const { entries, close } = await openExport({ path, name: entry.name });
    return {
      entries,
      close: () => {
        close();
        void rm(path, { force: true });
      },
    };
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

/** Throws on what is no fault of the zip: the disk is full, say. */
function whyNot(error: unknown, { name }: ExportEntry): SkippedRecord {
  const isOfDisk = error instanceof Error && 'syscall' in error;
  const described = isOfDisk ? error : describeZipError(error, name);
  if (!(described instanceof UnreadableExport)) throw error;
  return { what: name, why: described.message };
}
