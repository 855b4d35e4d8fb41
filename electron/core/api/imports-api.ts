import type { ApiGroup } from '../../../shared/contract/core-api.ts';
import type { Imports } from '../imports/create-imports.ts';

export function createImportsApi({ imports }: { readonly imports: Imports }): ApiGroup<'imports'> {
  return {
    list: async () => ({ imports: [...imports.list()] }),
    start: (order) => imports.start(order),
    cancel: async ({ id }) => imports.cancel(id),
    undo: async ({ id }) => imports.undo(id),
  };
}
