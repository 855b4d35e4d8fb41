import type { Readable } from 'node:stream';

export interface ExportEntry {
  /** Path within the archive, with forward slashes. */
  readonly name: string;
  readonly sizeBytes: number;
  /** CRC-32 as the archive gives it. */
  readonly checksum?: number;
  readonly open: () => Promise<Readable>;
}

/** A file of an export, whatever it is packed in. */
export interface OpenedExport {
  readonly entries: readonly ExportEntry[];
  readonly close: () => void;
}
