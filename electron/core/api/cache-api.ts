import type { ApiGroup } from '../../../shared/contract/core-api.ts';
import type { OrchestratorPorts } from './orchestrator-ports.ts';

export function createCacheApi({ cache, audit }: OrchestratorPorts): ApiGroup<'cache'> {
  return {
    describe: async () => cache.describe(),
    clear: async () => {
      cache.clear();
      audit.add('cache-cleared', 'cache', 'All kept answers were removed.');
      return {};
    },
  };
}
