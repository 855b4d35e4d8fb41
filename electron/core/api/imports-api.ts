import type { ApiGroup } from '../../../shared/contract/core-api.ts';
import type { Imports } from '../imports/create-imports.ts';
import type { ProviderPorts } from './provider-ports.ts';
import { returnProvider, takeProvider } from './take-provider.ts';

interface ImportsPorts extends ProviderPorts {
  readonly imports: Imports;
}

export function createImportsApi(ports: ImportsPorts): ApiGroup<'imports'> {
  const { imports } = ports;
  return {
    list: async () => ({ imports: [...imports.list()] }),
    start: (order) => imports.start(order),
    cancel: async ({ id }) => imports.cancel(id),
    undo: async ({ id }) => {
      const undone = imports.undo(id);
      for (const held of undone.report.heldProviders ?? []) if (held.isTaken) returnProvider(ports, held);
      return undone;
    },
    setDismissed: async ({ id, isDismissed }) => imports.setDismissed(id, isDismissed),
    takeProvider: async ({ id, providerId }) => imports.take(id, providerId, (held) => takeProvider(ports, held)),
  };
}
