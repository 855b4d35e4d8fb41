import type { CoreApi } from '../../../shared/contract/core-api.ts';
import type { ExportKind } from '../../../shared/model/export.ts';

/** Packs, waits until it is ready and fetches it. */
export async function collectDownload(api: CoreApi, order: { readonly kind: ExportKind }): Promise<Buffer> {
  const { signal } = new AbortController();
  for await (const step of api.exports.pack(order, { signal })) {
    if (step.type === 'ready') return readDownload(api, step.download.id);
  }
  throw new Error('The export ended without a file.');
}

export async function readDownload(api: CoreApi, downloadId: string): Promise<Buffer> {
  const { signal } = new AbortController();
  const pieces: Buffer[] = [];
  for await (const { base64 } of api.downloads.read({ downloadId }, { signal }))
    pieces.push(Buffer.from(base64, 'base64'));
  return Buffer.concat(pieces);
}
