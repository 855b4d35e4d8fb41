import type { ApiGroup } from '../../../shared/contract/core-api.ts';
import type { AppStatus } from '../../../shared/model/app-status.ts';

export function createAppApi(describe: () => AppStatus): ApiGroup<'app'> {
  return { describe: async () => describe() };
}
