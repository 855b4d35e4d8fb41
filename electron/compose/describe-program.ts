import type { AppStatus } from '../../shared/model/app-status.ts';
import type { SecretStore } from '../core/ports/secret-store.ts';
import type { NoticeBoard } from './notice-board.ts';
import { platformName } from './platform-name.ts';

/** What the windows may know of the program they belong to. */
export function describeProgram(
  { version, host, dataDirectory }: Pick<AppStatus, 'version' | 'host' | 'dataDirectory'>,
  { secrets, notices }: { readonly secrets: SecretStore; readonly notices: NoticeBoard },
): AppStatus {
  return {
    version,
    host,
    platform: platformName(process.platform),
    dataDirectory,
    secrets: secrets.describe(),
    notices: notices.all(),
  };
}
