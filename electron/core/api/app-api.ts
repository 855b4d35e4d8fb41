import type { ApiGroup } from '../../../shared/contract/core-api.ts';
import { ContractError } from '../../../shared/contract/errors.ts';
import type { AppStatus } from '../../../shared/model/app-status.ts';

interface AppPorts {
  readonly describeApp: () => AppStatus;
  /** Absent where the host cannot begin the program again. */
  readonly restart?: (() => void) | undefined;
}

export function createAppApi({ describeApp, restart }: AppPorts): ApiGroup<'app'> {
  return {
    describe: async () => describeApp(),
    restart: async () => {
      if (!restart) throw new ContractError({ code: 'conflict', message: 'Quit Switchboard and start it again.' });
      restart();
      return {};
    },
  };
}
