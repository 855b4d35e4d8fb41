import type { ApiGroup } from '../../../shared/contract/core-api.ts';
import type { Backups } from '../backups/create-backups.ts';

export function createBackupsApi({ backups }: { readonly backups: Backups }): ApiGroup<'backups'> {
  return {
    list: async () => backups.shelf(),
    make: () => backups.make(),
    cancel: async () => backups.cancel(),
    restore: ({ name }) => backups.restore(name),
    keepPresent: () => backups.keepPresent(),
  };
}
