import type { ExportEntry } from './opened-export.ts';

/** The entry that holds the file of an id, wherever the export put it and however it named it. */
export type FindFile = (fileId: string) => ExportEntry | undefined;

/** `<id>.dat`, `<id>`, `<id>-name.ext`, `<id>-sanitized.ext`, `<id>.ext`, in any folder. A longer id is another file. */
export function createFindFile(entries: readonly ExportEntry[]): FindFile {
  const byId = new Map<string, ExportEntry>();
  for (const entry of entries) {
    const name = entry.name.split('/').at(-1) ?? '';
    const id = /^file[-_][A-Za-z0-9]+/.exec(name)?.[0];
    if (id !== undefined && !byId.has(id)) byId.set(id, entry);
  }
  return (fileId) => byId.get(fileId);
}
