import type { CoreApi } from '../../../shared/contract/core-api.ts';
import type { Import } from '../../../shared/model/import.ts';

/** Uploads the file, imports it and waits until that import rests. */
export async function importFile(api: CoreApi, name: string, bytes: Buffer): Promise<Import> {
  const { uploadId } = await api.uploads.begin({ name, sizeBytes: bytes.length });
  await api.uploads.append({ uploadId, offset: 0, base64: bytes.toString('base64') });
  const resting = restingImport(api);
  await api.imports.start({ uploadIds: [uploadId], workspaceId: 'default' });
  return resting;
}

/** The newest import, once it is said to be at rest. To be called before what begins it. */
export async function restingImport(api: CoreApi): Promise<Import> {
  return new Promise((resolve) => {
    const stop = api.on('imports-changed', ({ imports }) => {
      const [newest] = imports;
      if (newest?.progress.state !== 'complete' && newest?.progress.state !== 'removed') return;
      stop();
      // The run itself ends just after it has said so.
      setTimeout(() => resolve(newest), 0);
    });
  });
}
