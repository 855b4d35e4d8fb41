import type { ExportKind } from '../../../shared/model/export.ts';

export interface ExportOrder {
  readonly kind: ExportKind;
  readonly workspaceId?: string | undefined;
}

/** A zip, piece by piece, and how much of it is written by then. Written where it holds nobody up, as fast as it is taken. */
export type WriteExport = (
  order: ExportOrder,
  signal: AbortSignal,
) => AsyncIterable<{ readonly bytes: Uint8Array; readonly percent: number }>;
