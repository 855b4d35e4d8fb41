import type { ApiGroup } from '../../../shared/contract/core-api.ts';
import type { Uploads } from '../transfers/uploads.ts';

export function createUploadsApi({ uploads }: { readonly uploads: Uploads }): ApiGroup<'uploads'> {
  return {
    begin: async (file) => ({ uploadId: await uploads.begin(file) }),
    append: async ({ uploadId, offset, base64 }) => ({
      receivedBytes: await uploads.append(uploadId, { offset, bytes: Buffer.from(base64, 'base64') }),
    }),
    discard: async ({ uploadId }) => {
      await uploads.discard(uploadId);
      return {};
    },
  };
}
