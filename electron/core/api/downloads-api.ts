import type { ApiGroup } from '../../../shared/contract/core-api.ts';
import type { Downloads } from '../transfers/downloads.ts';

export function createDownloadsApi({ downloads }: { readonly downloads: Downloads }): ApiGroup<'downloads'> {
  return {
    read: ({ downloadId }, { signal }) => downloads.read(downloadId, signal),
    discard: async ({ downloadId }) => {
      await downloads.discard(downloadId);
      return {};
    },
  };
}
