import { join } from 'node:path';
import type { Clock } from '../core/ports/clock.ts';
import type { Fetch } from '../core/ports/fetch.ts';
import type { Log } from '../core/ports/log.ts';
import type { PublicFetch } from '../core/ports/public-fetch.ts';
import type { Random } from '../core/ports/random.ts';
import type { SecretStore } from '../core/ports/secret-store.ts';
import { type Environment, readEnvironment } from '../platform/environment-file.ts';
import { createFileLog } from '../platform/file-log.ts';
import { createNetworkFetch } from '../platform/network-fetch.ts';
import { createPublicFetch } from '../platform/public-fetch.ts';
import { systemClock } from '../platform/system-clock.ts';
import { createSystemRandom } from '../platform/system-random.ts';
import { openSecretStore } from '../secrets/open-secret-store.ts';
import type { AttachmentFiles } from '../core/ports/attachment-files.ts';
import { createAttachmentFiles } from '../store/files/attachment-files.ts';
import { createTemporaryTransferFiles } from '../store/files/temporary-transfer-files.ts';
import { createTransferFiles, type OwnTransferFiles } from '../store/files/transfer-files.ts';
import { type OpenedStore, openStore } from '../store/open-store.ts';
import { storePaths } from '../store/store-paths.ts';
import { loadKeytar } from './load-keytar.ts';

export interface WorldOptions {
  readonly dataDirectory: string;
  readonly environment: Environment;
  /** Tests and benchmarks bring their own time and network. */
  readonly clock?: Clock;
  readonly fetch?: Fetch;
  /** IANA name; the machine's own where absent. Days and months of budgets and quotas begin by it. */
  readonly timeZone?: string;
}

/** The real things behind the ports. */
export interface World {
  readonly environment: Environment;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly fetch: Fetch;
  readonly publicFetch: PublicFetch;
  readonly secrets: SecretStore;
  readonly opened: OpenedStore;
  readonly transferFiles: OwnTransferFiles;
  readonly attachmentFiles: AttachmentFiles;
  readonly isReadOnly: boolean;
  readonly timeZone: string;
}

/** Throws what `openStore` throws. */
export async function openWorld(options: WorldOptions): Promise<World> {
  const { dataDirectory, clock = systemClock } = options;
  const environment = readEnvironment(options.environment, [process.cwd(), dataDirectory]);
  const random = createSystemRandom(clock.now);
  const log = createFileLog(join(storePaths(dataDirectory).logs, 'switchboard.log'), clock.now);
  const opened = openStore({ directory: dataDirectory, now: clock.now, log });
  const isReadOnly = opened.notices.some(({ kind }) => kind === 'database-read-only');
  const transferFiles = isReadOnly
    ? createTemporaryTransferFiles(random.id)
    : createTransferFiles(join(dataDirectory, 'transfers'), random.id);
  const secrets = await openSecretStore({
    directory: dataDirectory,
    sessionOnly: environment.SWITCHBOARD_SECRETS === 'session',
    loadKeytar,
    probeAccount: `probe:${random.id()}`,
  });
  return {
    environment,
    clock,
    random,
    log,
    fetch: options.fetch ?? createNetworkFetch(environment),
    publicFetch: createPublicFetch(environment),
    secrets,
    opened,
    transferFiles,
    attachmentFiles: createAttachmentFiles(join(dataDirectory, 'attachments'), transferFiles),
    timeZone: options.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    isReadOnly,
  };
}
