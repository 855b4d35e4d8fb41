import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { ExportFile } from '../core/ports/export-reader.ts';
import { openExport } from './open-export.ts';
import type { OpenedExport } from './opened-export.ts';

/** More zips than an export comes in. */
const mostNested = 40;
const largestNestedBytes = 4 * 2 ** 30;

/** The zips inside an export, unpacked beside it; closing one removes it. Zips inside those are left alone. */
export async function openNested(file: ExportFile, outer: OpenedExport): Promise<readonly OpenedExport[]> {
  const zips = outer.entries.filter(
    ({ name, sizeBytes }) => name.toLowerCase().endsWith('.zip') && sizeBytes <= largestNestedBytes,
  );
  const opened: OpenedExport[] = [];
  try {
    for (const [place, entry] of zips.slice(0, mostNested).entries()) {
      const path = `${file.path}.nested-${place}`;
      await pipeline(await entry.open(), createWriteStream(path));
      const { entries, close } = await openExport({ path, name: entry.name });
      opened.push({
        entries,
        close: () => {
          close();
          void rm(path, { force: true });
        },
      });
    }
    return opened;
  } catch (error) {
    for (const one of opened) one.close();
    throw error;
  }
}
