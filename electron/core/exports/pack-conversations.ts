import type { ExportStep } from '../../../shared/model/export.ts';
import type { Download } from '../../../shared/model/transfer.ts';
import type { Clock } from '../ports/clock.ts';
import type { ExportOrder, WriteExport } from '../ports/export-writer.ts';
import type { TransferFiles } from '../ports/transfer-files.ts';

export interface PackPorts {
  readonly clock: Clock;
  readonly files: Pick<TransferFiles, 'create' | 'append' | 'remove'>;
  readonly offer: (fileId: string, file: { readonly name: string; readonly mediaType: string }) => Promise<Download>;
  readonly writeExport: WriteExport;
}

/** Writes a zip to a file to be fetched, and tells how far it is. Nothing stays of one that is left. */
export async function* packConversations(
  { clock, files, offer, writeExport }: PackPorts,
  order: ExportOrder,
  signal: AbortSignal,
): AsyncGenerator<ExportStep, void> {
  const fileId = await files.create();
  let isOffered = false;
  try {
    let told = -1;
    for await (const { bytes, percent } of writeExport(order, signal)) {
      await files.append(fileId, bytes);
      if (percent === told) continue;
      told = percent;
      yield { type: 'progress', percent };
    }
    if (signal.aborted) return;
    const day = new Date(clock.now()).toISOString().slice(0, 10);
    const name = order.kind === 'archive' ? `switchboard-archive-${day}.zip` : `switchboard-conversations-${day}.zip`;
    const download = await offer(fileId, { name, mediaType: 'application/zip' });
    isOffered = true;
    yield { type: 'ready', download };
  } finally {
    if (!isOffered) await files.remove(fileId);
  }
}
